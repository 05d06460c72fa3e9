package fi.kaari.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.Cast;
import fi.kaari.PageTest;
import fi.kaari.approval.Reviews;
import fi.kaari.audit.Act;
import fi.kaari.audit.AuditFilter;
import fi.kaari.audit.AuditTrail;
import fi.kaari.calendar.Storyboard;
import fi.kaari.post.Posts;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Every test looks for what it did itself; the trail holds what others did, too. */
@PageTest
class TrailPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Posts posts;

    @Autowired
    private Reviews reviews;

    @Autowired
    private TransactionOperations transaction;

    private final Storyboard storyboard;

    TrailPagesTest(@Autowired ApplicationContext context) {
        storyboard = new Storyboard(context::getBean);
    }

    @Test
    void thePageTellsInWordsWhoDidWhatTheNewestFirst() throws IOException {
        var arc = storyboard.arc("Tapahtumat", "2034-01-01", "2034-01-31");
        var post = storyboard.post(arc, "Ilmoittaudu & tule", "2034-01-10T09:00");
        var review = storyboard.submitted(post.id());
        reviews.sendBack(Cast.expert(), review.id(), review.digest(), "Päivä on väärä.");

        var page = page(Role.LEAD, "/audit?subject=post/" + post.id());

        assertThat(page.select(".trail > li .what > p:first-child").eachText())
                .containsExactly(
                        "Expert sent back Ilmoittaudu & tule",
                        "Author submitted for approval the post Ilmoittaudu & tule",
                        "Author drafted the post Ilmoittaudu & tule");
        assertThat(page.select(".trail blockquote").eachText()).containsExactly("Päivä on väärä.", "Reason");
        assertThat(page.selectFirst(".trail .what a").attr("href")).isEqualTo("/posts/" + post.id());
        assertThat(page.select(".trail-facts").first().text())
                .contains(
                        "digest " + review.digest(),
                        "verb review.sent-back",
                        "actor " + Cast.expert().id());
    }

    @Test
    void theTrailOutlivesThePost() throws IOException {
        var arc = storyboard.arc("Poistuvat", "2034-02-01", "2034-02-28");
        var post = storyboard.post(arc, "Katoaa pian", "2034-02-10T09:00");
        posts.discard(Cast.author(), post.id(), post.revision());

        var page = page(Role.LEAD, "/audit?subject=post/" + post.id());

        assertThat(page.select(".trail > li .what > p:first-child").eachText())
                .containsExactly("Author deleted the post Katoaa pian", "Author drafted the post Katoaa pian");
        assertThat(page.select(".trail .what > p a")).isEmpty();
    }

    @Test
    void peopleFindWhatTheyLookFor() throws IOException {
        var subject = "arc/" + UUID.randomUUID();
        record(Cast.author(), new Act("arc.begun", subject, Map.of("name", "Etsittävä")));
        record(Cast.lead(), new Act("template.created", subject, Map.of("name", "Etsittävä")));

        assertThat(verbs("/audit?subject=" + subject)).containsExactly("template.created", "arc.begun");
        assertThat(verbs("/audit?subject=" + subject + "&group=arc")).containsExactly("arc.begun");
        assertThat(verbs("/audit?subject=" + subject + "&person=" + Cast.lead().id()))
                .containsExactly("template.created");
        assertThat(verbs("/audit?subject=" + subject + "&from=2034-01-01")).isEmpty();
        assertThat(verbs("/audit?subject=" + subject + "&to=2020-01-01")).isEmpty();
        assertThat(verbs("/audit?subject=" + subject + "&from=2020-01-01&to=2100-01-01&person=&group="))
                .hasSize(2);
        assertThat(page(Role.LEAD, "/audit?subject=" + subject + "&from=2034-01-01")
                        .selectFirst(".empty")
                        .text())
                .isEqualTo("Nothing like that has happened.");
        assertThat(page(Role.LEAD, "/audit")
                        .select("select[name=person] option")
                        .eachText())
                .contains("Author", "Lead");
        assertThat(page(Role.LEAD, "/audit?group=arc")
                        .selectFirst("select[name=group] option[selected]")
                        .text())
                .isEqualTo("Arcs");
    }

    @Test
    void aLongTrailIsReadPageByPage() throws IOException {
        var subject = "arc/" + UUID.randomUUID();
        for (var number = 0; number < 101; number++) record(Cast.author(), Act.of("arc.revised", subject));

        var page = page(Role.LEAD, "/audit?subject=" + subject);
        var older = page.select("a:containsOwn(Older)").attr("href");

        assertThat(page.select(".trail > li")).hasSize(100);
        assertThat(older).startsWith("/audit?subject=arc/");
        assertThat(page(Role.LEAD, older).select(".trail > li")).hasSize(1);
        assertThat(page(Role.LEAD, older).select("a:containsOwn(Older)")).isEmpty();
    }

    @Test
    void thePageSaysHowFarTheChainIsWhole() throws IOException {
        var page = page(Role.LEAD, "/audit?check=true");

        assertThat(page.selectFirst("#check").text()).startsWith("The chain is whole up to entry ");
        var head = trail.newest(Cast.admin(), AuditFilter.EVERYTHING, 1).getFirst();
        assertThat(page.selectFirst("#check code").text()).isEqualTo(head.sequence() + ":" + head.hash());
        assertThat(page(Role.LEAD, "/audit").selectFirst("#check").attr("hx-get"))
                .isEqualTo("/audit/chain");
        assertThat(page(Role.LEAD, "/audit/chain").selectFirst("#check").className())
                .isEqualTo("banner tone-moss");
    }

    @Test
    void aLeadTakesTheTrailAlong() throws IOException {
        var result = get(Role.LEAD, "/audit/export");

        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getContentType()).startsWith("application/jsonl");
        assertThat(result.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"kaari-audit-viestinta-")
                .endsWith(".jsonl\"");
        var lines = result.getResponse().getContentAsString().lines().toList();
        assertThat(lines.getFirst()).contains("\"export\":\"kaari-audit-1\"", "\"entries\":" + (lines.size() - 1));
        assertThat(lines.getLast()).contains("\"verb\":\"audit.exported\"", "\"actorName\":\"lead\"");
    }

    @Test
    void aLeadHasTheTrailSignedAndTakesTheStatementAlong() throws IOException {
        assertThat(mvc.post()
                        .uri("/audit/checkpoints")
                        .with(SignedIn.as(Role.LEAD))
                        .with(csrf()))
                .hasRedirectedUrl("/audit/checkpoints");

        var page = page(Role.LEAD, "/audit/checkpoints");
        var key = page.selectFirst("#key").text();
        var result = get(Role.LEAD, page.selectFirst(".trail .actions a").attr("href"));

        assertThat(result).hasStatusOk().bodyJson().extractingPath("$.key").isEqualTo(key);
        assertThat(result.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"kaari-checkpoint-viestinta-");
        assertThat(get(Role.LEAD, "/audit/checkpoints/999999999")).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/audit/checkpoints")
                        .with(SignedIn.as(Role.EXPERT))
                        .with(csrf()))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit",
                "/audit?check=true",
                "/audit/chain",
                "/audit/export",
                "/audit/checkpoints",
                "/audit/checkpoints/1"
            })
    void itIsOpenToNobodyElse(String address) throws IOException {
        for (var role : List.of(Role.VIEWER, Role.AUTHOR, Role.EXPERT)) {
            assertThat(get(role, address)).hasStatus(403);
            assertThat(page(role, "/calendar").select("a[href=/audit]")).isEmpty();
        }
        assertThat(page(Role.ADMIN, "/calendar").select("a[href=/audit]")).hasSize(1);
    }

    @Test
    void whatPeopleWroteIsShownAndNeverRun() throws IOException {
        var subject = "channel/" + UUID.randomUUID();
        record(
                Cast.author(),
                new Act(
                        "publication.published",
                        subject,
                        Map.of("permalink", "javascript:alert(1)", "title", "<script>alert(1)</script>")));

        var line = page(Role.LEAD, "/audit?subject=" + subject).selectFirst(".trail > li");

        assertThat(line.selectFirst("q").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(line.select("a[href^=javascript]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "nb"})
    void itSpeaksTheLanguageOfItsReader(String language) throws IOException {
        for (var address : List.of("/audit?language=", "/audit?check=true&language=", "/audit/checkpoints?language="))
            assertThat(page(Role.LEAD, address + language).selectFirst("html").attr("lang"))
                    .isEqualTo(language);
    }

    private void record(Actor actor, Act act) {
        transaction.executeWithoutResult(status -> trail.record(actor, act));
    }

    private List<String> verbs(String address) throws IOException {
        return page(Role.LEAD, address)
                .select(".trail-facts dt:containsOwn(verb) + dd")
                .eachText();
    }

    private Document page(Role role, String address) throws IOException {
        var result = get(role, address);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private MvcTestResult get(Role role, String address) {
        return mvc.get().uri(address).with(SignedIn.as(role)).exchange();
    }
}

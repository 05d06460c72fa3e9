package fi.kaari.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.PageTest;
import fi.kaari.Story;
import fi.kaari.channel.Channels;
import fi.kaari.page.Notice;
import fi.kaari.post.Post;
import fi.kaari.publication.Pauses;
import fi.kaari.publication.Publication;
import fi.kaari.publication.Publications;
import fi.kaari.publication.State;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.UtcColumn;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PublicationsPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Publications publications;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Channels channels;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void whatNobodyKnowsIsAskedOfALead() {
        var held = publication(State.HELD, "cannot-be-known", true);

        var row = row(held, Role.LEAD);

        assertThat(row.text())
                .contains("Facebook", "cannot tell whether it is out", "Look on the channel: is it there?")
                .contains("It is there", "It is not, publish it")
                .doesNotContain("Publish now");
    }

    @Test
    void whoeverOnlyLooksSeesItAllAndCanDoNothing() {
        var held = publication(State.HELD, "cannot-be-known", true);

        assertThat(row(held, Role.VIEWER).select("button, .button")).isEmpty();
    }

    @Test
    void everyStateSaysWhatHappenedAndWhatHappensNext() {
        assertThat(sentence(publication(State.WAITING, null, false))).startsWith("Approved. It is prepared at ");
        assertThat(sentence(publication(State.READY, null, false)))
                .isEqualTo("Everything is uploaded and checked. It goes out on its time.");
        assertThat(sentence(publication(State.RETRYING, "rate-limited", false)))
                .startsWith("Facebook asks for a pause. Nothing has gone out. The next try is at ");
        assertThat(sentence(publication(State.UNCERTAIN, "node-died", true)))
                .startsWith("The server stopped while it was being sent. We look for it there at ");
        assertThat(sentence(publication(State.BLOCKED, "unauthorised", false)))
                .isEqualTo("Facebook no longer accepts our sign-in. Reconnect the channel and it goes out.");
        assertThat(sentence(publication(State.MISSED, "late", false)))
                .isEqualTo("It was not ready in time. Publish it now, move it to another time, or drop it.");
        assertThat(sentence(publication(State.HELD, "content-differs", false)))
                .isEqualTo("The content is no longer what was approved."
                        + " Look at the post and have it approved again.");
    }

    @Test
    void aLeadLetsWhatWasMissedGoOut() {
        var missed = publication(State.MISSED, "late", false);

        assertThat(mvc.post()
                        .uri("/publications/{id}/publish", missed.id())
                        .with(SignedIn.as(Role.LEAD))
                        .with(csrf()))
                .hasStatus(302)
                .hasRedirectedUrl("/publications");

        assertThat(now(missed).state()).isEqualTo(State.WAITING);
    }

    @Test
    void anAuthorDoesNot() {
        var missed = publication(State.MISSED, "late", false);

        assertThat(row(missed, Role.AUTHOR).text()).doesNotContain("Publish now");
        assertThat(mvc.post()
                        .uri("/publications/{id}/publish", missed.id())
                        .with(SignedIn.as(Role.AUTHOR))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(now(missed).state()).isEqualTo(State.MISSED);
    }

    @Test
    void withoutTheTokenOfOurOwnPagesNothingIsDone() {
        var missed = publication(State.MISSED, "late", false);

        assertThat(mvc.post().uri("/publications/{id}/drop", missed.id()).with(SignedIn.as(Role.LEAD)))
                .hasStatus(403);
        assertThat(now(missed).state()).isEqualTo(State.MISSED);
    }

    @Test
    void whatHasMovedOnMeanwhileIsSaidSo() {
        var missed = publication(State.MISSED, "late", false);
        drop(missed);

        assertThat(mvc.post()
                        .uri("/publications/{id}/drop", missed.id())
                        .with(SignedIn.as(Role.LEAD))
                        .with(csrf()))
                .hasStatus(302)
                .flash()
                .containsKey("notice");
    }

    @Test
    void whereItWasFoundIsAskedInADialogAndOnThePage() {
        var held = publication(State.HELD, "cannot-be-known", true);

        var dialog = html("/publications/" + held.id() + "/found", Role.LEAD, true);
        assertThat(dialog.select("dialog input[name=permalink]")).hasSize(1);
        assertThat(dialog.select("header")).isEmpty();
        assertThat(html("/publications/" + held.id(), Role.LEAD, false).select("main input[name=permalink]"))
                .hasSize(1);
    }

    @Test
    void whatWasFoundIsOut() {
        var held = publication(State.HELD, "cannot-be-known", true);

        found(held, "https://www.facebook.com/1_2");

        assertThat(now(held).state()).isEqualTo(State.PUBLISHED);
        assertThat(row(held, Role.VIEWER).select("a[href='https://www.facebook.com/1_2']"))
                .hasSize(1);
    }

    @Test
    void aLeadHasWhatIsOutTakenBackAndSaysWhy() {
        var out = publication(State.PUBLISHED, null, true);
        var page = html("/publications/" + out.id(), Role.LEAD, false);
        assertThat(page.select("a[href='/publications/%s/retract']".formatted(out.id())))
                .hasSize(1);
        assertThat(html("/publications/" + out.id() + "/retract", Role.LEAD, true)
                        .select("dialog textarea[required]"))
                .hasSize(1);

        say(Role.AUTHOR, out, "retract", "because", "Wrong date");
        assertThat(now(out).state()).isEqualTo(State.PUBLISHED);
        say(Role.LEAD, out, "retract", "because", " ");
        assertThat(now(out).state()).isEqualTo(State.PUBLISHED);

        say(Role.LEAD, out, "retract", "because", "The <b>date</b> was wrong");
        assertThat(now(out).state()).isIn(State.RETRACTING, State.BY_HAND, State.RETRACTED);
        assertThat(html("/publications/" + out.id(), Role.VIEWER, false)
                        .select("blockquote")
                        .eachText())
                .contains("The <b>date</b> was wrong");
    }

    @Test
    void whatAPersonRemovedIsGoneOnceTheySayHowTheyKnow() {
        var task = publication(State.BY_HAND, "platform-cannot-retract", true);
        assertThat(sentence(task)).startsWith("Facebook lets only people take it back. Readers still see it.");
        assertThat(row(task, Role.LEAD).select("a[href='/publications/%s/gone']".formatted(task.id())))
                .hasSize(1);
        assertThat(row(task, Role.AUTHOR).select("a[href='/publications/%s/gone']".formatted(task.id())))
                .isEmpty();

        say(Role.LEAD, task, "gone", "proof", "Removed at 9.40");

        assertThat(now(task).state()).isEqualTo(State.RETRACTED);
    }

    @Test
    void anAddressThatCouldRunScriptsIsRefused() {
        var held = publication(State.HELD, "cannot-be-known", true);

        found(held, "javascript:alert(1)");
        found(held, "not an address");

        assertThat(now(held).state()).isEqualTo(State.HELD);
    }

    @Test
    void everythingThatWasDoneIsToldInWords() {
        var held = publication(State.HELD, "cannot-be-known", true);
        attempt(held, 1, "publish", "unknown", "no answer within <30> s");
        attempt(held, 2, "settle", "absent", "");

        var page = html("/publications/" + held.id(), Role.VIEWER, false);

        assertThat(page.select(".attempts .what").eachText())
                .containsExactly("Publishing No answer: no answer within <30> s", "Looking for it It was not there");
    }

    @Test
    void theBoardIsSentAgainOnlyWhenItHasChanged() {
        var missed = publication(State.MISSED, "late", false);
        var address =
                html("/publications", Role.LEAD, false).selectFirst("#board").attr("hx-get");

        assertThat(mvc.get().uri(address).with(SignedIn.as(Role.LEAD))).hasStatus(HttpStatus.NO_CONTENT);

        drop(missed);
        assertThat(mvc.get().uri(address).with(SignedIn.as(Role.LEAD))).hasStatusOk();
    }

    @Test
    void aPauseStandsOnEveryPageUntilSomebodyResumes() {
        try {
            assertThat(mvc.post()
                            .uri("/publications/pause")
                            .param("reason", "Myrsky <b>nyt</b>")
                            .with(SignedIn.as(Role.LEAD))
                            .with(csrf()))
                    .hasRedirectedUrl("/publications");

            assertThat(html("/arcs", Role.VIEWER, false).select(".pause").text())
                    .contains("lead paused all publishing", "Myrsky <b>nyt</b>");
            assertThat(row(publication(State.MISSED, "late", false), Role.LEAD).text())
                    .contains("It can go out once publishing is resumed.")
                    .doesNotContain("Publish now");
            assertThat(sentence(publication(State.READY, null, false))).startsWith("Publishing is paused.");
        } finally {
            mvc.post()
                    .uri("/publications/resume")
                    .with(SignedIn.as(Role.LEAD))
                    .with(csrf())
                    .exchange();
        }
        assertThat(html("/arcs", Role.VIEWER, false).select(".pause")).isEmpty();
    }

    @Test
    void whatWasMissedWhereNobodyIsSignedInAsksToReconnectFirst() {
        var missed = publication(State.MISSED, "late", false);
        try {
            trouble(missed, "The session has been invalidated");

            assertThat(row(missed, Role.ADMIN).select("a[href=/channels]").text())
                    .isEqualTo("Reconnect");
            assertThat(row(missed, Role.LEAD).text())
                    .contains("until an administrator has reconnected it")
                    .doesNotContain("Publish now");
        } finally {
            trouble(missed, null);
        }
        assertThat(row(missed, Role.LEAD).text()).contains("Publish now");
        assertThat(row(missed, Role.ADMIN).select("a[href=/channels]")).isEmpty();
    }

    private void trouble(Publication publication, @Nullable String words) {
        database.sql("UPDATE channel SET trouble = ?, trouble_at = ? WHERE id = ?")
                .param(words)
                .param(words == null ? null : UtcColumn.of(clock.instant()))
                .param(publication.channel().value())
                .update();
    }

    @Test
    void anAdministratorPausesEveryWorkspaceAndNobodyElseIsOfferedIt() {
        open("kirjasto");
        try {
            assertThat(html("/publications", Role.LEAD, false).select("#pause input[name=everywhere]"))
                    .isEmpty();
            assertThat(html("/publications", Role.ADMIN, false).select("#pause input[name=everywhere]"))
                    .hasSize(1);
            assertThat(switched("pause", Role.LEAD)).hasStatus(403);
            assertThat(switched("pause", Role.ADMIN)).hasRedirectedUrl("/publications");

            assertThat(html("/arcs", Role.VIEWER, false).select(".pause").text())
                    .contains("admin paused all publishing in every workspace", "Myrsky");
            assertThat(html("/publications", Role.LEAD, false).select("form[action=/publications/resume]"))
                    .isEmpty();
            assertThat(html("/publications", Role.ADMIN, false)
                            .select("form[action=/publications/resume] input[name=everywhere]"))
                    .hasSize(1);
            assertThat(mvc.post()
                            .uri("/publications/resume")
                            .with(SignedIn.as(Role.LEAD))
                            .with(csrf()))
                    .flash()
                    .hasEntrySatisfying(
                            "notice", it -> assertThat(((Notice) it).key()).isEqualTo("publications.resume.admin"));
        } finally {
            switched("resume", Role.ADMIN);
            database.sql("DELETE FROM workspace WHERE id = 'kirjasto'").update();
        }
        assertThat(html("/arcs", Role.VIEWER, false).select(".pause")).isEmpty();
    }

    private MvcTestResult switched(String act, Role role) {
        return mvc.post()
                .uri("/publications/" + act)
                .param("reason", "Myrsky")
                .param("everywhere", "true")
                .with(SignedIn.as(role))
                .with(csrf())
                .exchange();
    }

    private void open(String workspace) {
        application
                .getBean(Workspaces.class)
                .open(new Workspace(new WorkspaceId(workspace), workspace, House.HELSINKI, Locale.of("fi")));
    }

    @Test
    void whoeverPausesAfterAnotherHearsWhoItWasAndWhy() {
        pauses.pause(Cast.lead(), "Myrsky");
        try {
            assertThat(mvc.post()
                            .uri("/publications/pause")
                            .param("reason", "Muu syy")
                            .with(SignedIn.as(Role.ADMIN))
                            .with(csrf()))
                    .flash()
                    .hasEntrySatisfying(
                            "notice", it -> assertThat(((Notice) it).values()).containsExactly("Lead", "Myrsky"));
        } finally {
            pauses.resume(Cast.lead());
        }
    }

    @Test
    void nobodyPausesWithoutAReasonOrWithoutTheRole() {
        assertThat(mvc.post()
                        .uri("/publications/pause")
                        .param("reason", " ")
                        .with(SignedIn.as(Role.LEAD))
                        .with(csrf()))
                .hasRedirectedUrl("/publications");
        assertThat(mvc.post()
                        .uri("/publications/pause")
                        .param("reason", "Myrsky")
                        .with(SignedIn.as(Role.AUTHOR))
                        .with(csrf()))
                .hasStatus(403);

        assertThat(pauses.of(House.WORKSPACE)).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotThere() {
        assertThat(mvc.get().uri("/publications/{id}", UUID.randomUUID()).with(SignedIn.as(Role.LEAD)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/publications/no-such-thing").with(SignedIn.as(Role.LEAD)))
                .hasStatus(404);
    }

    @Test
    void everythingCanBeLookedThroughByChannelAndState() {
        var held = publication(State.HELD, "by-person", false);
        var refused = publication(State.REFUSED, "refused", false);

        assertThat(listed("")).contains(address(held), address(refused));
        assertThat(listed("?state=held")).contains(address(held)).doesNotContain(address(refused));
        assertThat(listed("?channel=" + held.channel())).contains(address(held));
        var other = channels.all(House.WORKSPACE).stream()
                .filter(it -> !it.id().equals(held.channel()))
                .findFirst()
                .orElseThrow();
        assertThat(listed("?channel=" + other.id())).doesNotContain(address(held));
        assertThat(listed("?page=99&state=held")).contains(address(held));
    }

    @Test
    void theBoardSaysHowMuchOfEverythingItShows() {
        for (var more = 0; more < 51; more++) publication(State.WAITING, null, false);

        var board = html("/publications", Role.VIEWER, false).select("#board > section.card");

        var footer = board.select("footer").first();
        assertThat(footer.text()).matches("50 of \\d+ All publications");
        assertThat(footer.select("a").attr("href")).isEqualTo("/publications/all");
    }

    private List<String> listed(String query) {
        return html("/publications/all" + query, Role.VIEWER, false)
                .select(".rows .what a")
                .eachAttr("href");
    }

    private static String address(Publication publication) {
        return "/publications/" + publication.id();
    }

    @Test
    void theNavigationCountsWhatCannotGoOnByItself() {
        publication(State.MISSED, "late", false);

        var count =
                html("/arcs", Role.LEAD, false).select("nav.places a[href=/publications] .count > span:first-child");

        assertThat(Integer.parseInt(count.text())).isPositive();
    }

    /** An approved post's publication, brought where the test wants it. */
    private Publication publication(State state, String reason, boolean sent) {
        var due = clock.instant().plus(Duration.ofHours(1));
        var channel = channels.all(House.WORKSPACE).stream()
                .filter(it -> it.platform().equals("facebook"))
                .findFirst()
                .orElseThrow();
        var variant = Story.variant(channel.id(), "Tervetuloa", due).withLink("https://www.example.org/messut");
        Post post = Story.in(application).approvedPost(variant);
        database.sql("UPDATE publication SET state = ?, reason = ?, sent_at = CASE WHEN ? THEN changed_at END,"
                        + " due_at = CASE WHEN ? THEN changed_at ELSE due_at END WHERE post = ?")
                .param(state.name())
                .param(reason)
                .params(sent, state == State.MISSED, post.id().value())
                .update();
        return publications.of(post.id()).getFirst();
    }

    private Publication now(Publication publication) {
        return publications.of(publication.post()).getFirst();
    }

    private void say(Role role, Publication publication, String act, String field, String words) {
        mvc.post()
                .uri("/publications/{id}/{act}", publication.id(), act)
                .param(field, words)
                .with(SignedIn.as(role))
                .with(csrf())
                .exchange();
    }

    private void drop(Publication publication) {
        database.sql("UPDATE publication SET state = 'CANCELLED', reason = 'dropped' WHERE id = ?")
                .param(publication.id().value())
                .update();
    }

    private void attempt(Publication publication, int number, String job, String outcome, String detail) {
        database.sql("INSERT INTO attempt SELECT id, ?, ?, changed_at, changed_at, ?, ? FROM publication WHERE id = ?")
                .params(number, job, outcome, detail, publication.id().value())
                .update();
    }

    private void found(Publication publication, String address) {
        assertThat(mvc.post()
                        .uri("/publications/{id}/found", publication.id())
                        .param("permalink", address)
                        .with(SignedIn.as(Role.LEAD))
                        .with(csrf()))
                .hasRedirectedUrl("/publications");
    }

    private String sentence(Publication publication) {
        return row(publication, Role.LEAD).select(".what p").text();
    }

    private Element row(Publication publication, Role role) {
        var link = html("/publications", role, false).selectFirst("a[href=/publications/" + publication.id() + "]");
        assertThat(link).as("the row of " + publication.id()).isNotNull();
        return link.closest("li");
    }

    private Element html(String address, Role role, boolean partly) {
        var request = mvc.get().uri(address).with(SignedIn.as(role)).param("language", "en");
        if (partly) request.header("HX-Request", "true");
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

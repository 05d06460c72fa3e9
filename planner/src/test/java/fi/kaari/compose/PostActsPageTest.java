package fi.kaari.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.Cast;
import fi.kaari.PageTest;
import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.arc.Arc;
import fi.kaari.calendar.Storyboard;
import fi.kaari.page.Notice;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.publication.State;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PostActsPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Posts posts;

    @Autowired
    private Reviews reviews;

    private Storyboard board;
    private Arc arc;

    @BeforeEach
    void begin() {
        board = new Storyboard(context::getBean);
        arc = board.arc("Löydä suuntasi", "2031-03-01", "2031-11-30");
    }

    @Test
    void theFormKnowsWhatTheAddressSays() {
        assertThat(get("/posts/new?arc=" + arc.id() + "&date=2031-03-24"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"" + arc.id() + "\"\\s+selected")
                .containsPattern("value=\"" + arc.beats().getFirst().id() + "\"\\s+selected")
                .contains("value=\"2031-03-24\"", "value=\"09:00\"")
                .containsPattern("value=\"fi\"\\s+checked");
    }

    @Test
    void anAddressThatSaysNonsenseLeadsToTheSameForm() {
        assertThat(get("/posts/new?arc=nonsense&date=eilen&beat=x")).hasStatusOk();
    }

    @Test
    void anotherArcBringsItsBeats() {
        assertThat(mvc.get()
                        .uri("/posts/new?arc=" + arc.id())
                        .header("HX-Target", "beats")
                        .with(SignedIn.as(Role.AUTHOR)))
                .bodyText()
                .contains("Koukku")
                .doesNotContain("<html", "name=\"title\"");
    }

    @Test
    void aPostBeginsWithAVariantForEachChannelInEachLanguage() {
        var begun =
                begin(Map.of("channels", List.of(channel("facebook"), channel("x")), "languages", List.of("fi", "sv")));

        assertThat(begun).hasStatus(302);
        var post = redirected(begun);
        assertThat(post.title()).isEqualTo("Koulutus työn ohessa");
        assertThat(post.variants())
                .hasSize(4)
                .allSatisfy(variant ->
                        assertThat(variant.schedule().due()).isEqualTo(Instant.parse("2031-03-24T07:30:00Z")))
                .extracting(variant -> variant.channel().value() + variant.language())
                .containsExactly(
                        channel("facebook") + "fi",
                        channel("facebook") + "sv",
                        channel("x") + "fi",
                        channel("x") + "sv");
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        assertThat(begin(Map.of("title", List.of(" "))))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"title-error\"", "Give the post a name");
        assertThat(begin(Map.of("channels", List.of("")))).hasStatus(422);
        assertThat(begin(Map.of("languages", List.of("")))).hasStatus(422);
        assertThat(begin(Map.of("when.date", List.of(""))))
                .hasStatus(422)
                .bodyText()
                .contains("Say the day and the time");
        assertThat(begin(Map.of("when.time", List.of("25:99")))).hasStatus(422);
        assertThat(begin(Map.of("when.date", List.of("9999-01-01"))))
                .hasStatus(422)
                .bodyText()
                .contains("too far away");
    }

    @Test
    void nothingIsTakenThatTheFormDoesNotOffer() {
        assertThat(begin(Map.of("channels", List.of(ChannelId.random().value()))))
                .hasStatus(422);
        assertThat(begin(Map.of("channels", List.of("'; DROP TABLE post; --")))).hasStatus(422);
        assertThat(begin(Map.of("languages", List.of("klingon!"))))
                .hasStatus(422)
                .bodyText()
                .contains("not a language Kaari knows");
        assertThat(begin(Map.of("beat", List.of(ChannelId.random().value()))))
                .hasStatus(422)
                .bodyText()
                .contains("This beat is not in the arc");
        assertThat(begin(Map.of("arc", List.of(ChannelId.random().value())))).hasStatus(404);
        board.archived(arc.id());
        assertThat(begin(Map.of())).hasStatus(422).bodyText().contains("The arc is archived");
    }

    @Test
    void aTimeThatClocksSkipIsExplainedWithTimesThatExist() {
        var gap = begin(Map.of("when.date", List.of("2031-03-30"), "when.time", List.of("03:30")));

        assertThat(gap)
                .hasStatus(422)
                .bodyText()
                .contains("does not exist", "value=\"2031-03-30T02:59\"", "value=\"2031-03-30T04:00\"");

        var instead = begin(Map.of(
                "when.date",
                List.of("2031-03-30"),
                "when.time",
                List.of("03:30"),
                "when.instead",
                List.of("2031-03-30T04:00")));

        assertThat(redirected(instead).variants().getFirst().schedule().due())
                .isEqualTo(Instant.parse("2031-03-30T01:00:00Z"));
    }

    @Test
    void aTimeThatClocksShowTwiceIsAskedAbout() {
        var twice = Map.of("when.date", List.of("2031-10-26"), "when.time", List.of("03:30"));

        assertThat(begin(twice))
                .hasStatus(422)
                .bodyText()
                .contains("exists twice", "value=\"earlier\"", "value=\"later\"");

        var later = begin(Map.of(
                "when.date",
                List.of("2031-10-26"),
                "when.time",
                List.of("03:30"),
                "when.occurrence",
                List.of("later")));

        assertThat(redirected(later).variants().getFirst().schedule().due())
                .isEqualTo(Instant.parse("2031-10-26T01:30:00Z"));
    }

    @Test
    void whoOnlyLooksBeginsNothing() {
        assertThat(mvc.get().uri("/posts/new").with(SignedIn.as(Role.VIEWER))).hasStatus(403);
        assertThat(mvc.post().uri("/posts/new").with(SignedIn.as(Role.VIEWER)).with(csrf()))
                .hasStatus4xxClientError();
    }

    @Test
    void anotherVariantBeginsWithTheWordsOfTheFirst() {
        var post = draft();

        var added = send(
                "/posts/" + post.id() + "/variants",
                Map.of(
                        "revision", "1",
                        "channel", channel("x"),
                        "language", "sv",
                        "copied", post.variants().getFirst().id().value(),
                        "when.date", "2031-03-25",
                        "when.time", "10:00"));

        assertThat(added).hasStatus(302);
        var second = posts.find(post.id()).orElseThrow().variants().get(1);
        assertThat(second.text()).isEqualTo("Tervetuloa.");
        assertThat(second.language()).isEqualTo(Locale.of("sv"));
        assertThat(second.schedule().due()).isEqualTo(Instant.parse("2031-03-25T08:00:00Z"));
    }

    @Test
    void aVariantIsRemoved() {
        var post = draft();

        var removed = send("/posts/" + post.id() + "/variants/" + first(post) + "/remove", Map.of("revision", "1"));

        assertThat(notice(removed)).isEqualTo("compose.variant.removed");
        assertThat(posts.find(post.id()).orElseThrow().variants()).isEmpty();
        assertThat(get("/posts/" + post.id())).hasStatusOk().bodyText().contains("Nobody tells it yet.");
    }

    @Test
    void aPostGoesToAnotherArc() {
        var post = draft();
        var other = board.arc("Viesti, josta ei erehdy", "2031-03-01", "2031-04-30");

        var placed = send(
                "/posts/" + post.id() + "/place",
                Map.of("revision", "1", "title", "Uusi nimi", "arc", other.id().value(), "beat", ""));

        assertThat(notice(placed)).isEqualTo("compose.placed");
        var after = posts.find(post.id()).orElseThrow();
        assertThat(after.arc()).isEqualTo(other.id());
        assertThat(after.beat()).isNull();
        assertThat(after.title()).isEqualTo("Uusi nimi");
    }

    @Test
    void aBeatOfTheOldArcDoesNotGoAlong() {
        var post = draft();
        var other = board.arc("Viesti, josta ei erehdy", "2031-03-01", "2031-04-30");

        assertThat(send(
                        "/posts/" + post.id() + "/place",
                        Map.of(
                                "revision",
                                "1",
                                "title",
                                "Nimi",
                                "arc",
                                other.id().value(),
                                "beat",
                                arc.beats().getFirst().id().value())))
                .hasStatus(422)
                .bodyText()
                .contains("This beat is not in the arc");
    }

    @Test
    void aPostIsDiscarded() {
        var post = draft();

        assertThat(send("/posts/" + post.id() + "/discard", Map.of("revision", "1")))
                .hasStatus(302)
                .hasRedirectedUrl("/calendar");
        assertThat(posts.find(post.id())).isEmpty();
    }

    @Test
    void whatIsOutIsNeitherDiscardedNorRemoved() {
        var post = draft();
        board.approved(post.id());
        board.stands(post.variants().getFirst().id(), State.PUBLISHED, "https://social.example/1");

        assertThat(notice(send("/posts/" + post.id() + "/discard", Map.of("revision", "1"))))
                .isEqualTo("compose.discard.out");
        assertThat(notice(
                        send("/posts/" + post.id() + "/variants/" + first(post) + "/remove", Map.of("revision", "1"))))
                .isEqualTo("publication.already-out");
        assertThat(posts.find(post.id()).orElseThrow().variants()).hasSize(1);
    }

    @Test
    void whoeverLooksAtAnOldVersionIsToldSo() {
        var post = draft();
        posts.revise(Cast.lead(), post.id(), 1, it -> it.named("Nopeampi"));

        for (var act : List.of("discard", "submit", "withdraw", "variants/" + first(post) + "/remove"))
            assertThat(notice(send("/posts/" + post.id() + "/" + act, Map.of("revision", "1"))))
                    .as(act)
                    .isEqualTo("compose.overtaken");
        assertThat(posts.find(post.id())).isPresent();
    }

    @Test
    void aPostIsSubmittedAndTakenBack() {
        var post = draft();

        assertThat(notice(send("/posts/" + post.id() + "/submit", Map.of("revision", "1"))))
                .isEqualTo("compose.submitted.expert");
        assertThat(reviews.live(post.id())).isPresent();
        assertThat(get("/posts/" + post.id()))
                .bodyText()
                .contains("An expert decides next.", "Take back from approval");
        assertThat(notice(send("/posts/" + post.id() + "/submit", Map.of("revision", "1"))))
                .isEqualTo("compose.submit.already");
        assertThat(notice(send("/posts/" + post.id() + "/withdraw", Map.of("revision", "1"))))
                .isEqualTo("compose.withdrawn");
        assertThat(reviews.live(post.id())).isEmpty();
    }

    @Test
    void savingAndSubmittingAreOneStep() {
        var post = draft();

        var submitted = send(
                "/posts/" + post.id() + "/variants/" + first(post),
                Map.of(
                        "revision",
                        "1",
                        "voids",
                        "false",
                        "text",
                        "Viimeinen sana",
                        "link",
                        "https://example.org",
                        "then",
                        "submit"));

        assertThat(notice(submitted)).isEqualTo("compose.submitted.expert");
        assertThat(reviews.live(post.id())).get().extracting(Review::revision).isEqualTo(2L);
    }

    @Test
    void errorsStopTheSubmissionWithEveryFindingOfEveryVariant() {
        var empty = board.variant("instagram", "fi", "2031-03-24T09:00").withText("");
        var faulty = board.variant("facebook", "fi", "2031-03-24T09:00").withText("$olematon");
        var post = board.post(arc, "Kesken", empty, faulty);

        assertThat(send("/posts/" + post.id() + "/submit", Map.of("revision", "1", "reason", "Kiire")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "These have to be put right first.",
                        "needs at least one image",
                        "Nothing is called $olematon",
                        empty.id().value(),
                        faulty.id().value())
                .doesNotContain("name=\"reason\"");
        assertThat(reviews.live(post.id())).isEmpty();
    }

    @Test
    void warningsAskForAReason() {
        var post = board.post(
                arc,
                "Ilman linkkiä",
                board.variant("facebook", "fi", "2031-03-24T09:00").withLink(""));

        assertThat(send("/posts/" + post.id() + "/submit", Map.of("revision", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("No link.", "name=\"reason\"");

        assertThat(notice(send("/posts/" + post.id() + "/submit", Map.of("revision", "1", "reason", "Ei sivua vielä"))))
                .isEqualTo("compose.submitted.expert");
        assertThat(reviews.live(post.id())).get().extracting(Review::reason).isEqualTo("Ei sivua vielä");
    }

    @Test
    void aPostThatNobodyTellsIsNotSubmitted() {
        var post = posts.draft(Cast.author(), arc.id(), null, "Tyhjä", List.of());

        assertThat(notice(send("/posts/" + post.id() + "/submit", Map.of("revision", "1"))))
                .isEqualTo("post.invalid.variants");
    }

    private Post draft() {
        return board.post(arc, "Koulutus työn ohessa", "2031-03-24T09:00");
    }

    private static String first(Post post) {
        return post.variants().getFirst().id().value();
    }

    private String channel(String platform) {
        return board.channel(platform).value();
    }

    private Post redirected(MvcTestResult begun) {
        var address = begun.getResponse().getRedirectedUrl();
        return posts.find(new PostId(address.substring("/posts/".length()))).orElseThrow();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(Role.AUTHOR)).exchange();
    }

    /** The form as it should be, but for what is given. */
    private MvcTestResult begin(Map<String, List<String>> changed) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("title", List.of("Koulutus työn ohessa"));
        fields.put("arc", List.of(arc.id().value()));
        fields.put("when.date", List.of("2031-03-24"));
        fields.put("when.time", List.of("09:30"));
        fields.put("channels", List.of(channel("facebook")));
        fields.put("languages", List.of("fi"));
        fields.putAll(changed);
        var request =
                mvc.post().uri("/posts/new").with(SignedIn.as(Role.AUTHOR)).with(csrf());
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    private MvcTestResult send(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(SignedIn.as(Role.AUTHOR)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String notice(MvcTestResult answer) {
        return ((Notice) answer.getMvcResult().getFlashMap().get(Notice.NAME)).key();
    }
}

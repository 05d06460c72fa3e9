package fi.kaari.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.PageTest;
import fi.kaari.approval.Releases;
import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.arc.Arc;
import fi.kaari.calendar.Storyboard;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.page.Notice;
import fi.kaari.post.Attachment;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Variant;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.SignIn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every test submits posts of its own; the inbox may hold those of others. */
@PageTest
class InboxPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Reviews reviews;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Releases releases;

    @Autowired
    private Clock clock;

    @Autowired
    private Posts posts;

    @Autowired
    private MediaLibrary library;

    private final Storyboard storyboard;

    InboxPagesTest(@Autowired ApplicationContext context) {
        storyboard = new Storyboard(context::getBean);
    }

    @Test
    void theInboxListsWhatWaitsByDueTime() throws IOException {
        var later = submitted("Myöhemmin", "2033-01-11T09:00");
        var sooner = submitted("Ensin", "2033-01-10T09:00");

        var page = page(Role.EXPERT, "/inbox");

        var links = page.select(".rows .what a").eachAttr("href");
        assertThat(links).containsSubsequence(address(sooner), address(later));
        var row = page.selectFirst(".rows li:has(a[href=%s])".formatted(address(sooner)));
        assertThat(row.selectFirst("time").text()).isEqualTo("Mon 10.1.2033 09:00");
        assertThat(row.select(".places-of .glyph").eachAttr("aria-label")).containsExactly("Facebook");
        assertThat(row.select(".places-of abbr").eachText()).containsExactly("fi");
        assertThat(page.selectFirst("[data-key=j]").attr("href")).isEqualTo(links.getFirst());
        assertThat(page(Role.LEAD, "/inbox").select(".rows .what a").eachAttr("href"))
                .doesNotContain(address(sooner));
        assertThat(page(Role.LEAD, "/inbox/all").select(".rows .what a").eachAttr("href"))
                .contains(address(sooner), address(later));
    }

    @Test
    void theNavigationOfEveryPageCountsWhatWaits() throws IOException {
        submitted("Laskettava", "2033-01-10T09:00");

        var waiting = page(Role.EXPERT, "/inbox").select(".rows .what a").size();

        assertThat(page(Role.EXPERT, "/arcs").selectFirst("nav .count > span").text())
                .isEqualTo(Integer.toString(waiting));
        assertThat(page(Role.VIEWER, "/arcs").select("nav .count")).isEmpty();
    }

    @Test
    void aReviewShowsExactlyWhatWillBePublished() throws IOException {
        var arc = storyboard.arc("Kevään messut", "2033-02-01", "2033-02-28");
        var picture = picture();
        var facebook = storyboard
                .variant("facebook", "fi", "2033-02-10T09:00")
                .withText("Tervetuloa: $arc.name")
                .withMedia(List.of(new Attachment(picture.id(), "Väkeä messuilla")));
        var x = storyboard
                .variant("x", "sv", "2033-02-10T10:00")
                .withText("Välkomna")
                .withLink("");
        var review = storyboard.submitted(
                storyboard.post(arc, "Messut & <väki>", facebook, x).id());

        var page = page(Role.EXPERT, address(review));

        assertThat(page.selectFirst("h1").text()).isEqualTo("Messut & <väki>");
        assertThat(page.selectFirst(".crumbs").text()).isEqualTo("Inbox / Kevään messut / Koukku");
        page.select("[aria-hidden=true]").remove();
        assertThat(page.select(".paper > h2").eachText())
                .containsExactly(
                        "Facebook, Työllisyyspalvelut · Finnish · Thursday 10 February 2033 at 09:00, Helsinki",
                        "X, tyopalvelut · Swedish · Thursday 10 February 2033 at 10:00, Helsinki");
        assertThat(page.selectFirst(".preview[lang=fi] .preview-text").text()).startsWith("Tervetuloa: Kevään messut");
        assertThat(page.selectFirst(".preview[lang=sv] .preview-text").text()).isEqualTo("Välkomna");
        assertThat(page.selectFirst(".preview-heard li").text()).isEqualTo("Väkeä messuilla");
        var link = page.selectFirst(".leads-to a");
        assertThat(link.attr("href")).isEqualTo("https://example.org/tapahtuma");
        assertThat(link.attr("rel")).contains("noopener");
        assertThat(page.select(".findings").text()).contains("Link No link.");
        assertThat(page.selectFirst(".reason blockquote").text()).isEqualTo("Reason");
        assertThat(page.select(".steps li").eachText()).containsExactly("Written", "Expert you", "Lead");
        assertThat(page.selectFirst("[name=digest]").val())
                .isEqualTo(review.digest().hex());
        assertThat(page.selectFirst("[data-key=a]").text()).isEqualTo("Approve");
        assertThat(page.selectFirst("[data-key=s]").attr("formaction")).isEqualTo(address(review) + "/send-back");
        assertThat(page.select("#comment[required]")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "nb"})
    void everyListAndReviewSpeaksTheLanguageOfItsReader(String language) throws IOException {
        var review = submitted("Kielet", "2033-01-10T09:00");

        for (var address : List.of("/inbox", "/inbox/all", "/inbox/sent", address(review)))
            assertThat(page(Role.EXPERT, address + "?language=" + language)
                            .selectFirst("html")
                            .attr("lang"))
                    .isEqualTo(language);
    }

    @Test
    void anApprovalGoesOnToTheNextThatWaits() throws IOException {
        var first = submitted("Ensimmäinen", "2033-03-10T09:00");
        var second = submitted("Toinen", "2033-03-10T09:30");

        var answer = approve(Role.EXPERT, first);

        assertThat(answer).hasStatus(302).hasRedirectedUrl(address(second));
        assertThat(notice(answer)).isEqualTo(Notice.done("inbox.goes-on.lead", "Ensimmäinen"));
        assertThat(stored(first).currentStep()).contains(1);
    }

    @Test
    void theLastApprovalSaysWhenItGoesOut() throws IOException {
        var review = submitted("Viimeinen", "2033-03-11T09:00");
        approve(Role.EXPERT, review);

        var answer = approve(Role.LEAD, review);

        assertThat(notice(answer)).isEqualTo(Notice.done("inbox.goes-out", "Viimeinen", "Fri 11 March 2033 09:00"));
        assertThat(stored(review).state()).isEqualTo(Review.State.APPROVED);
        assertThat(page(Role.VIEWER, address(review)).selectFirst(".banner").text())
                .isEqualTo("Approved It goes out Fri 11 March 2033 09:00.");
    }

    @Test
    void sendingBackTellsTheAuthorWhatToChange() throws IOException {
        var review = submitted("Palautettava", "2033-03-12T09:00");

        var answer = sendBack(review, "Päivä on väärä.");

        assertThat(notice(answer)).isEqualTo(Notice.done("inbox.went-back", "Palautettava"));
        assertThat(stored(review).decisions().getLast().comment()).isEqualTo("Päivä on väärä.");
        var page = page(Role.VIEWER, address(review));
        assertThat(page.select(".steps li").eachText()).containsExactly("Written", "Expert expert", "Lead");
        assertThat(page.select(".steps .step-back")).hasSize(1);
        assertThat(page.selectFirst(".decision blockquote").text()).isEqualTo("Päivä on väärä.");
    }

    @Test
    void sendingBackWithoutACommentAsksForOne() throws IOException {
        var review = submitted("Kommentitta", "2033-03-13T09:00");

        var answer = sendBack(review, "  ");

        assertThat(answer).hasRedirectedUrl(address(review));
        var page = after(answer, Role.EXPERT, review);
        assertThat(page.selectFirst("[role=alert]").text())
                .isEqualTo("Your decision did not count. Say what should change, so that the author knows what to do.");
        assertThat(page.select("#comment[autofocus]")).isNotEmpty();
        assertThat(stored(review).state()).isEqualTo(Review.State.IN_REVIEW);
    }

    @Test
    void whoeverApprovesWhatHasChangedMeanwhileSeesBothVersions() throws IOException {
        var review = submitted("Vaihtuva", "2033-03-14T09:00");
        page(Role.EXPERT, address(review));
        revise(review, variant -> variant.withText("Tervetuloa huomenna."));

        var answer = approve(Role.EXPERT, review);

        assertThat(answer).hasRedirectedUrl(address(review));
        var page = after(answer, Role.EXPERT, review);
        assertThat(page.selectFirst("[role=alert]").text())
                .startsWith("Your decision did not count. This review has ended.");
        assertThat(page.selectFirst(".changes h2").text()).isEqualTo("What you saw, and what it is now");
        assertThat(page.selectFirst(".changes ins").text()).isEqualTo("huomenna");
        assertThat(page.select(".banner").text()).contains("the post was edited afterwards");
        assertThat(page.select("form.decide")).isEmpty();
        assertThat(stored(review).decisions()).isEmpty();
    }

    @Test
    void aCommentIsKeptWhenTheDecisionDoesNotCount() throws IOException {
        var review = submitted("Kommentti talteen", "2033-03-15T09:00");
        var answer = mvc.post()
                .uri(address(review) + "/approve")
                .with(SignedIn.as(Role.EXPERT))
                .with(csrf())
                .param("digest", "ab".repeat(32))
                .param("comment", "Hyvä juttu")
                .exchange();

        var page = after(answer, Role.EXPERT, review);

        assertThat(page.selectFirst("[role=alert]").text()).contains("The content has changed since you looked at it.");
        assertThat(page.selectFirst("#comment").text()).isEqualTo("Hyvä juttu");
        assertThat(stored(review).decisions()).isEmpty();
    }

    @Test
    void aCommentIsShownAgainToWhoeverMayNoLongerDecide() throws IOException {
        var review = submitted("Kommentti jää", "2033-03-16T09:00");
        revise(review, variant -> variant.withText("Tervetuloa huomenna."));

        var page = after(sendBack(review, "Päivä <b>puuttuu</b>."), Role.EXPERT, review);

        assertThat(page.select("form.decide")).isEmpty();
        assertThat(page.selectFirst("#unsent").text()).isEqualTo("Päivä <b>puuttuu</b>.");
        assertThat(page.select("[data-copy=#unsent]")).hasSize(1);
    }

    @Test
    void aReleasePastTheStepsIsSeenEverywhereUntilSomebodyElseHasLookedAtIt() throws IOException {
        var review = submitted("Myrskyvaroitus", "2033-03-17T09:00");
        assertThat(page(Role.EXPERT, address(review)).select("#release")).isEmpty();
        assertThat(page(Role.LEAD, address(review))
                        .select("#release [name=digest]")
                        .val())
                .isEqualTo(review.digest().hex());

        releases.release(justSignedIn(), review.id(), review.digest(), "Myrsky <b>tulee</b>");

        assertThat(page(Role.AUTHOR, "/arcs").select(".pause").text())
                .contains("released a post in an emergency", "Myrsky <b>tulee</b>");
        assertThat(page(Role.VIEWER, address(review))
                        .select(".banner.tone-berry")
                        .text())
                .contains("released this in an emergency.", "Nobody else has looked at it yet.");
        var waiting = page(Role.EXPERT, "/inbox").selectFirst("section:has(#releases)");
        assertThat(waiting.select("a").eachAttr("href")).contains(address(review));
        assertThat(page(Role.AUTHOR, "/inbox").select("#releases")).isEmpty();

        assertThat(check(review, "not-in-order", "")).hasRedirectedUrl(address(review));
        assertThat(check(review, "in-order", "Oikein tehty")).hasRedirectedUrl("/inbox");

        assertThat(page(Role.EXPERT, "/inbox").select("#releases")).isEmpty();
        assertThat(page(Role.AUTHOR, "/arcs").select(".pause")).isEmpty();
        assertThat(page(Role.VIEWER, address(review))
                        .select(".banner.tone-berry")
                        .text())
                .contains("expert found it in order", "Oikein tehty");
    }

    @Test
    void aReleaseWithoutAReasonDoesNotCount() throws IOException {
        var review = submitted("Varoitus", "2033-03-18T09:00");

        var answer = mvc.post()
                .uri(address(review) + "/release")
                .with(SignedIn.as(Role.LEAD))
                .with(csrf())
                .param("digest", review.digest().hex())
                .param("comment", " ")
                .exchange();

        assertThat(answer).hasRedirectedUrl(address(review));
        assertThat(after(answer, Role.LEAD, review).select("[role=alert]").text())
                .contains("Say why it cannot wait");
        assertThat(stored(review).state()).isEqualTo(Review.State.IN_REVIEW);
    }

    private MvcTestResult check(Review review, String outcome, String comment) {
        return mvc.post()
                .uri(address(review) + "/release/" + outcome)
                .with(SignedIn.as(Role.EXPERT))
                .with(csrf())
                .param("comment", comment)
                .exchange();
    }

    private Actor justSignedIn() {
        var lead = Cast.someone("Duty lead", Role.LEAD);
        return new Actor(lead.person(), lead.workspace(), lead.roles(), new SignIn(clock.instant(), "1"));
    }

    @Test
    void onTheNextRoundAnApproverSeesWhatHasChangedSinceTheyLooked() throws IOException {
        var review = submitted("Toinen kierros", "2033-04-10T09:00");
        page(Role.EXPERT, address(review));
        sendBack(review, "Lisää bussi.");
        var picture = picture();
        revise(
                review,
                variant -> variant.withText("Tervetuloa bussilla 12.")
                        .withLink("https://example.org/bussi")
                        .withMedia(List.of(new Attachment(picture.id(), "Bussi 12"))));
        var again = storyboard.submitted(review.post());

        for (var look = 1; look <= 2; look++) {
            var changes = page(Role.EXPERT, address(again)).selectFirst(".changes");
            assertThat(changes.selectFirst("h2").text()).isEqualTo("Changed since you last looked");
            assertThat(changes.select("ins").eachText())
                    .containsExactly("bussilla 12", "https://example.org/bussi", "Bussi 12");
            assertThat(changes.select("del").eachText()).containsExactly("https://example.org/tapahtuma");
            assertThat(changes.selectFirst("img").attr("src"))
                    .contains(picture.id().value());
        }
        assertThat(page(Role.LEAD, address(again)).select(".changes")).isEmpty();
        assertThat(page(Role.EXPERT, address(again))
                        .select(".decision blockquote")
                        .eachText())
                .containsExactly("Lisää bussi.");
    }

    @Test
    void anEndedReviewLeadsToItsSuccessor() throws IOException {
        var review = submitted("Korvattu", "2033-04-11T09:00");
        revise(review, variant -> variant.withText("Toinen teksti"));
        var again = storyboard.submitted(review.post());

        var page = page(Role.EXPERT, address(review));

        assertThat(page.select(".banner a").eachAttr("href")).contains(address(again));
        assertThat(page.selectFirst(".changes h2").text()).isEqualTo("Changed since it was submitted");
    }

    @Test
    void whoeverMayNotDecideReadsWhy() throws IOException {
        var review = submitted("Ei minun", "2033-04-12T09:00");

        assertThat(page(Role.LEAD, address(review)).select("form.decide")).isEmpty();
        assertThat(page(Role.LEAD, address(review)).select("aside").text())
                .contains("It is another role’s turn to decide.");
        assertThat(approveWith(Role.LEAD, review)).hasRedirectedUrl(address(review));
        assertThat(page(Role.VIEWER, address(review)).select("form.decide")).isEmpty();
        assertThat(approveWith(Role.VIEWER, review)).hasStatus(403);
        assertThat(stored(review).decisions()).isEmpty();
    }

    @Test
    void peopleFollowWhatTheyHaveSent() throws IOException {
        var arc = storyboard.arc("Lähetetyt", "2033-05-01", "2033-05-31");
        page(Role.AUTHOR, "/inbox/sent");
        var post = storyboard.post(arc, "Oma juttu", "2033-05-10T09:00");
        var review = submittedOnPage(post);
        sendBack(review, "Lyhennä.");

        var row = page(Role.AUTHOR, "/inbox/sent").selectFirst(".rows li:has(a[href=%s])".formatted(address(review)));

        assertThat(row.selectFirst(".badge").text()).isEqualTo("Sent back");
        assertThat(row.selectFirst("q").text()).isEqualTo("Lyhennä.");
        assertThat(row.selectFirst("a.button").attr("href")).isEqualTo("/posts/" + post.id());
        assertThat(page(Role.LEAD, "/inbox/sent").select("a[href=%s]".formatted(address(review))))
                .isEmpty();
    }

    @Test
    void aDeletedPostCanStillBeRead() throws IOException {
        var review = submitted("Poistettava", "2033-06-10T09:00");
        posts.discard(Cast.author(), review.post(), 1);

        var page = page(Role.EXPERT, address(review));

        assertThat(page.selectFirst("h1").text()).isEqualTo("Poistettava");
        assertThat(page.selectFirst(".banner").text()).contains("The post was deleted.");
        assertThat(page.select("a[href=/posts/%s]".formatted(review.post()))).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get(Role.EXPERT, "/inbox/00000000-0000-0000-0000-000000000001"))
                .hasStatus(404);
        assertThat(get(Role.EXPERT, "/inbox/not-an-id")).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/inbox/00000000-0000-0000-0000-000000000001/approve")
                        .with(SignedIn.as(Role.EXPERT))
                        .with(csrf())
                        .param("digest", "not a digest"))
                .hasStatus(400);
    }

    @Test
    void aDecisionThatDoesNotSayWhatWasSeenIsNone() {
        var review = submitted("Sokkona", "2033-06-12T09:00");

        assertThat(mvc.post()
                        .uri(address(review) + "/approve")
                        .with(SignedIn.as(Role.EXPERT))
                        .with(csrf()))
                .hasStatus(400);
        assertThat(stored(review).decisions()).isEmpty();
    }

    @Test
    void aForeignFormDecidesNothing() {
        var review = submitted("Väärennetty", "2033-06-11T09:00");

        assertThat(mvc.post()
                        .uri(address(review) + "/approve")
                        .with(SignedIn.as(Role.EXPERT))
                        .param("digest", review.digest().hex()))
                .hasStatus(403);
    }

    @Test
    void whoeverSignedInLongAgoSignsInOnceMoreAndFindsTheirComment() throws IOException {
        var review = submitted("Tuore", "2033-01-13T09:00");
        demandFreshSignIns(review);
        var session = new MockHttpSession();
        var before = mvc.get()
                .uri(address(review))
                .with(SignedIn.longAgoAs(Role.EXPERT))
                .session(session)
                .exchange();
        assertThat(before).bodyText().contains("you will be asked to sign in once more");

        var refused = mvc.post()
                .uri(address(review) + "/approve")
                .param("digest", review.digest().hex())
                .param("comment", "Faktat täsmäävät")
                .with(SignedIn.longAgoAs(Role.EXPERT))
                .with(csrf())
                .session(session)
                .exchange();

        assertThat(refused).hasRedirectedUrl("/oauth2/authorization/kaari?fresh=yes");
        assertThat(stored(review).decisions()).isEmpty();
        var after = back(review, Role.EXPERT, session);
        assertThat(after.selectFirst("#comment").text()).isEqualTo("Faktat täsmäävät");
        assertThat(after.selectFirst(".banner").text()).contains("You have signed in once more.");
        assertThat(back(review, Role.EXPERT, session).selectFirst("#comment").text())
                .isEmpty();
    }

    @Test
    void whoeverElseSignsInThereDoesNotFindTheComment() throws IOException {
        var review = submitted("Toinen", "2033-01-14T09:00");
        demandFreshSignIns(review);
        var session = new MockHttpSession();
        assertThat(mvc.post()
                        .uri(address(review) + "/approve")
                        .param("digest", review.digest().hex())
                        .param("comment", "Vain minulta")
                        .with(SignedIn.longAgoAs(Role.EXPERT))
                        .with(csrf())
                        .session(session))
                .hasStatus(302);

        var lead = mvc.get()
                .uri(address(review))
                .with(SignedIn.as(Role.LEAD, Role.EXPERT))
                .session(session)
                .exchange();

        assertThat(lead).bodyText().doesNotContain("Vain minulta");
    }

    private void demandFreshSignIns(Review review) {
        database.sql("UPDATE review SET flow = REPLACE(flow, '\"stepUp\":false', '\"stepUp\":true') WHERE id = ?")
                .param(review.id().value())
                .update();
        assertThat(stored(review).flow().steps()).allMatch(step -> step.stepUp());
    }

    private Document back(Review review, Role role, MockHttpSession session) throws IOException {
        var page = mvc.get()
                .uri(address(review))
                .with(SignedIn.as(role))
                .session(session)
                .exchange();
        assertThat(page).hasStatusOk();
        return Jsoup.parse(page.getResponse().getContentAsString());
    }

    private Review submitted(String title, String at) {
        Arc arc = storyboard.arc("Saapuneet", "2033-01-01", "2033-12-31");
        return storyboard.submitted(storyboard.post(arc, title, at).id());
    }

    private Review submittedOnPage(Post post) {
        var answer = mvc.post()
                .uri("/posts/" + post.id() + "/submit")
                .with(SignedIn.as(Role.AUTHOR))
                .with(csrf())
                .param("revision", Long.toString(post.revision()))
                .param("reason", "Reason")
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return reviews.live(post.id()).orElseThrow();
    }

    private void revise(Review review, UnaryOperator<Variant> change) {
        posts.revise(
                Cast.author(),
                review.post(),
                storyboard.revision(review.post()),
                post -> post.changing(post.variants().getFirst().id(), change));
    }

    private MediaItem picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return library.add(Cast.author(), "messut.png", new ByteArrayInputStream(bytes.toByteArray()));
    }

    private MvcTestResult approve(Role role, Review review) {
        var answer = approveWith(role, review);
        assertThat(answer).hasStatus(302);
        return answer;
    }

    private MvcTestResult approveWith(Role role, Review review) {
        return mvc.post()
                .uri(address(review) + "/approve")
                .with(SignedIn.as(role))
                .with(csrf())
                .param("digest", review.digest().hex())
                .param("comment", "")
                .exchange();
    }

    private MvcTestResult sendBack(Review review, String comment) {
        return mvc.post()
                .uri(address(review) + "/send-back")
                .with(SignedIn.as(Role.EXPERT))
                .with(csrf())
                .param("digest", review.digest().hex())
                .param("comment", comment)
                .exchange();
    }

    /** The page that somebody is led to, with what the answer left for it. */
    private Document after(MvcTestResult answer, Role role, Review review) throws IOException {
        var attempt = answer.getMvcResult().getFlashMap().get(Attempt.NAME);
        var result = mvc.get()
                .uri(address(review))
                .with(SignedIn.as(role))
                .flashAttr(Attempt.NAME, attempt)
                .exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private static Object notice(MvcTestResult answer) {
        return answer.getMvcResult().getFlashMap().get(Notice.NAME);
    }

    private Review stored(Review review) {
        return reviews.get(Cast.viewer(), review.id());
    }

    private Document page(Role role, String address) throws IOException {
        var result = get(role, address);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private MvcTestResult get(Role role, String address) {
        return mvc.get().uri(address).with(SignedIn.as(role)).exchange();
    }

    private static String address(Review review) {
        assertThat(review.workspace()).isEqualTo(House.WORKSPACE);
        return "/inbox/" + review.id();
    }
}

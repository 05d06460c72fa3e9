package fi.kaari.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.Cast;
import fi.kaari.PageTest;
import fi.kaari.approval.Reviews;
import fi.kaari.arc.Arc;
import fi.kaari.page.Notice;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import fi.kaari.publication.State;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Role;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class MovePageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Posts posts;

    @Autowired
    private Reviews reviews;

    private final Storyboard storyboard;

    private Arc arc;
    private Post post;
    private Variant variant;

    MovePageTest(@Autowired ApplicationContext context) {
        storyboard = new Storyboard(context::getBean);
    }

    @BeforeEach
    void aDraft() {
        arc = storyboard.arc("Siirtyvä", "2032-01-01", "2032-12-31");
        post = storyboard.post(arc, "Portaat auki", "2032-05-10T09:30");
        variant = post.variants().getFirst();
    }

    @Test
    void aDropOnAnotherDayIsAskedForItsTimeInADialog() throws Exception {
        var dialog = page(ask("?date=2032-05-12").header("HX-Request", "true"));

        assertThat(dialog.select("html dialog form")).hasSize(1);
        assertThat(dialog.select("nav")).isEmpty();
        assertThat(dialog.selectFirst("input[name=when.date]").val()).isEqualTo("2032-05-12");
        assertThat(dialog.selectFirst("input[name=when.time]").val()).isEqualTo("09:30");
        assertThat(dialog.selectFirst("form").attr("hx-post")).isEqualTo(address());
        assertThat(dialog.select(".banner")).isEmpty();
    }

    @Test
    void aTimeThatAProgramNamedElsewhereIsOfferedAsTheCalendarShowsIt() throws Exception {
        var there = Schedule.at(LocalDateTime.parse("2032-05-11T08:00"), ZoneId.of("Pacific/Kiritimati"));
        var far = storyboard.post(
                storyboard.arc("Kaukana", "2032-05-01", "2032-05-31"),
                "Toisella puolella",
                Variant.draft(storyboard.channel("facebook"), Locale.of("fi"), "Hei", there));
        var address = "/posts/%s/variants/%s/move"
                .formatted(far.id(), far.variants().getFirst().id());

        var form = Jsoup.parse(mvc.get()
                .uri(address)
                .with(SignedIn.as(Role.AUTHOR))
                .exchange()
                .getResponse()
                .getContentAsString());

        assertThat(form.selectFirst("input[name=when.date]").val()).isEqualTo("2032-05-10");
        assertThat(form.selectFirst("input[name=when.time]").val()).isEqualTo("21:00");
        assertThat(mvc.post()
                        .uri(address)
                        .with(SignedIn.as(Role.AUTHOR))
                        .with(csrf())
                        .param("revision", "1")
                        .param("when.date", "2032-05-12")
                        .param("when.time", "21:00"))
                .hasStatus3xxRedirection();
        assertThat(posts.find(far.id())
                        .orElseThrow()
                        .variants()
                        .getFirst()
                        .schedule()
                        .due())
                .isEqualTo("2032-05-12T18:00:00Z");
    }

    @Test
    void theSameFormIsAPageOfItsOwn() throws Exception {
        var page = page(ask(""));

        assertThat(page.selectFirst("main h1").text()).isEqualTo("Move to another time");
        assertThat(page.selectFirst("main form").attr("action")).isEqualTo(address());
        assertThat(page.selectFirst("main form").hasAttr("hx-post")).isFalse();
        assertThat(page.selectFirst("input[name=when.date]").val()).isEqualTo("2032-05-10");
        assertThat(page.selectFirst("input[name=_csrf]").val()).isNotEmpty();
    }

    @Test
    void whoeverMovesComesBackToWhereTheyWere() throws Exception {
        var form = page(ask("").header("Referer", "https://kaari.example/calendar?week=2032-W20&written=fi"));
        assertThat(form.selectFirst("input[name=back]").val()).isEqualTo("/calendar?week=2032-W20&written=fi");

        assertThat(move("2032-05-12", "10:00").param("back", "/calendar?week=2032-W20&written=fi"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/calendar?week=2032-W20&written=fi");
        assertThat(due()).isEqualTo("2032-05-12T07:00:00Z");
    }

    @Test
    void aDialogLeadsBackThroughTheScriptThatOpenedIt() {
        assertThat(move("2032-05-12", "10:00")
                        .param("back", "/calendar?month=2032-05")
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .headers()
                .hasValue("HX-Redirect", "/calendar?month=2032-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "evil",
                "",
                "/\tx"
            })
    void nobodyIsSentToAnotherSite(String back) {
        assertThat(move("2032-05-12", "10:00").param("back", back)).hasRedirectedUrl("/calendar");
    }

    @Test
    void aDraftIsMovedWithoutMuchAdo() {
        var moved = move("2032-05-12", "10:00").exchange();

        assertThat(notice(moved)).isEqualTo("move.done [Portaat auki, Wed 12 May 2032 10:00] /calendar?week=2032-W20");
    }

    @Test
    void movingSaysBeforeAndAfterwardsThatTheApprovalIsVoid() throws Exception {
        storyboard.approved(post.id());

        assertThat(page(ask("")).selectFirst(".banner").text()).startsWith("Moving it takes the approval away");

        var moved = move("2032-05-12", "10:00").exchange();
        assertThat(notice(moved))
                .isEqualTo("move.done.voided [Portaat auki, Wed 12 May 2032 10:00] /posts/" + post.id());
        assertThat(reviews.live(post.id())).isEmpty();
    }

    @Test
    void movingTakesAPostBackFromReview() throws Exception {
        storyboard.submitted(post.id());

        assertThat(page(ask("")).selectFirst(".banner").text()).startsWith("It is in review.");
        assertThat(notice(move("2032-05-12", "10:00").exchange())).startsWith("move.done.taken-back");
    }

    @Test
    void aTimeThatClocksSkipIsRefusedWithTheNearestTwoToChooseFrom() throws Exception {
        var refused = refusal(move("2032-03-28", "03:30"));

        assertThat(refused.selectFirst("[role=alert] .field-error").text())
                .isEqualTo("03:30 does not exist: clocks are set forward that night. Choose 02:59 or 04:00.");
        assertThat(refused.select("button[name=when.instead]").eachAttr("value"))
                .containsExactly("2032-03-28T02:59", "2032-03-28T04:00");
        assertThat(refused.selectFirst("input[name=when.time]").val()).isEqualTo("03:30");
        assertThat(refused.selectFirst("main form button").attr("name")).isEmpty();
        assertThat(due()).isEqualTo("2032-05-10T06:30:00Z");

        assertThat(move("2032-03-28", "03:30").param("when.instead", "2032-03-28T04:00"))
                .hasStatus3xxRedirection();
        assertThat(due()).isEqualTo("2032-03-28T01:00:00Z");
    }

    @Test
    void aTimeThatClocksShowTwiceIsAskedAbout() throws Exception {
        var asked = refusal(move("2032-10-31", "03:30"));

        assertThat(asked.select("button[name=when.occurrence]").eachText())
                .containsExactly("the first one (summer time)", "the second one (winter time)");

        assertThat(move("2032-10-31", "03:30").param("when.occurrence", "EARLIER"))
                .hasStatus3xxRedirection();
        assertThat(due()).isEqualTo("2032-10-31T00:30:00Z");
        assertThat(move("2032-10-31", "03:30").param("when.occurrence", "LATER"))
                .hasStatus3xxRedirection();
        assertThat(due()).isEqualTo("2032-10-31T01:30:00Z");
    }

    @Test
    void aTimeThatHasPassedIsRefused() throws Exception {
        assertThat(refusal(move("2026-11-01", "09:00"))
                        .selectFirst(".field-error")
                        .text())
                .isEqualTo("This time has passed. Choose a later one.");
        assertThat(due()).isEqualTo("2032-05-10T06:30:00Z");
    }

    @Test
    void somebodyElsesChangeIsShownBesideOnesOwnAndNothingIsLost() throws Exception {
        posts.revise(Cast.expert(), post.id(), 1, it -> it.named("Portaat kiinni"));

        var refused = refusal(move("2032-05-12", "10:00"));

        assertThat(refused.selectFirst("[role=alert]").text()).startsWith("Somebody changed this post meanwhile");
        assertThat(refused.select(".facts dd").eachText())
                .containsExactly("Mon 10 May 2032 09:30", "Wed 12 May 2032 10:00");
        assertThat(refused.selectFirst("input[name=when.date]").val()).isEqualTo("2032-05-12");
        assertThat(refused.selectFirst("input[name=revision]").val()).isEqualTo("2");
        assertThat(refused.selectFirst("button.primary").text()).isEqualTo("Move it all the same");

        post = posts.find(post.id()).orElseThrow();
        assertThat(move("2032-05-12", "10:00")).hasStatus3xxRedirection();
        assertThat(posts.find(post.id()).orElseThrow().title()).isEqualTo("Portaat kiinni");
    }

    @Test
    void whatIsOutCannotBeMoved() throws Exception {
        storyboard.approved(post.id());
        storyboard.stands(variant.id(), State.PUBLISHED, "https://facebook.example/1");

        assertThat(page(ask("")).selectFirst(".banner").text()).startsWith("This is out, or on its way");
        assertThat(page(ask("")).select("main input[name=when.date], main button.primary"))
                .isEmpty();
        assertThat(refusal(move("2032-05-12", "10:00")).selectFirst(".banner").text())
                .startsWith("This is out, or on its way");
        assertThat(due()).isEqualTo("2032-05-10T06:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12.5.2032", "2032-02-30", "<script>", "99999-01-01"})
    void aDateThatIsNoneIsAskedForAgain(String date) throws Exception {
        assertThat(refusal(move(date, "10:00")).selectFirst(".field-error").text())
                .isEqualTo("Say the day and the time, e.g. 22.3.2027 and 09:00.");
    }

    @Test
    void aFormThatNobodyFilledInIsNotAnAccident() {
        assertThat(mvc.post().uri(address()).with(csrf()).with(SignedIn.as(Role.AUTHOR)))
                .hasStatus4xxClientError();
        assertThat(move("2032-05-12", "10:00").param("when.occurrence", "NEVER"))
                .hasStatus4xxClientError();
        assertThat(ask("?date=tomorrow")).hasStatus4xxClientError();
    }

    @Test
    void whoMayOnlyLookMovesNothing() {
        assertThat(mvc.get().uri(address()).with(SignedIn.as(Role.VIEWER))).hasStatus(403);
        assertThat(move("2032-05-12", "10:00").with(SignedIn.as(Role.VIEWER))).hasStatus(403);
        assertThat(mvc.post().uri(address()).with(SignedIn.as(Role.AUTHOR))).hasStatus(403);
    }

    @Test
    void aVariantIsFoundUnderItsOwnPostOnly() {
        var other = storyboard.post(arc, "Toinen", "2032-05-10T09:30");

        assertThat(mvc.get()
                        .uri("/posts/%s/variants/%s/move".formatted(other.id(), variant.id()))
                        .with(SignedIn.as(Role.AUTHOR)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/posts/x/variants/y/move").with(SignedIn.as(Role.AUTHOR)))
                .hasStatus4xxClientError();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "nb"})
    void everyAnswerSpeaksEveryLanguage(String language) throws Exception {
        storyboard.approved(post.id());

        for (var at : new String[] {"2032-03-28 03:30", "2032-10-31 03:30", "2026-01-01 09:00", "x y"}) {
            var refused = move(at.split(" ")[0], at.split(" ")[1]).header("Accept-Language", language);
            assertThat(refusal(refused).selectFirst("html").attr("lang")).isEqualTo(language);
        }
    }

    private MockMvcRequestBuilder ask(String query) {
        return mvc.get().uri(address() + query).with(SignedIn.as(Role.AUTHOR));
    }

    private MockMvcRequestBuilder move(String date, String time) {
        return mvc.post()
                .uri(address())
                .param("revision", Long.toString(post.revision()))
                .param("when.date", date)
                .param("when.time", time)
                .with(csrf())
                .with(SignedIn.as(Role.AUTHOR));
    }

    private String address() {
        return "/posts/%s/variants/%s/move".formatted(post.id(), variant.id());
    }

    private Instant due() {
        post = posts.find(post.id()).orElseThrow();
        return post.variants().getFirst().schedule().due();
    }

    private Document page(MockMvcRequestBuilder request) throws UnsupportedEncodingException {
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private Document refusal(MockMvcRequestBuilder request) throws UnsupportedEncodingException {
        var answer = request.exchange();
        assertThat(answer).hasStatus(422);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static String notice(MvcTestResult moved) {
        var notice = (Notice) moved.getMvcResult().getFlashMap().get("notice");
        return notice.key() + " " + notice.values() + " " + notice.link();
    }
}

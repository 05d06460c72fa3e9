package fi.kaari.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.Cast;
import fi.kaari.PageTest;
import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.arc.Arc;
import fi.kaari.calendar.Storyboard;
import fi.kaari.library.Pictures;
import fi.kaari.media.MediaId;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.page.Notice;
import fi.kaari.post.Attachment;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.Variant;
import fi.kaari.publication.State;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ComposerPageTest {

    private static final String SOON = "2031-03-24T09:00";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Posts posts;

    @Autowired
    private Reviews reviews;

    @Autowired
    private MediaLibrary library;

    private Storyboard board;
    private Arc arc;
    private Variant finnish;
    private Variant arabic;
    private Post post;

    @BeforeEach
    void draft() {
        board = new Storyboard(context::getBean);
        arc = board.arc("Löydä suuntasi", "2031-03-01", "2031-04-30");
        finnish = board.variant("facebook", "fi", SOON).withText("Oppisopimuksella opit työssä.");
        arabic = board.variant("x", "ar", SOON).withText("تعلّم أثناء العمل");
        post = board.post(arc, "Koulutus työn ohessa", finnish, arabic);
    }

    @Test
    void thePageShowsTheTextAndHowItWillLook() {
        assertThat(page(finnish))
                .hasStatusOk()
                .bodyText()
                .contains("Koulutus työn ohessa", "Oppisopimuksella opit työssä.</textarea>", "class=\"preview\"");
    }

    @Test
    void aVariantThatIsWrittenFromRightToLeftIsShownSo() {
        assertThat(page(arabic)).bodyText().containsPattern("<textarea[^>]*lang=\"ar\"[^>]*dir=\"rtl\"");
    }

    @Test
    void onlyAPlatformThatShowsATitleAsksForOne() {
        var film = board.variant("youtube", "fi", SOON);
        post = board.post(arc, "Video", film);

        assertThat(page(film)).bodyText().contains("name=\"title\"");
        assertThat(page(board.post(arc, "Teksti", finnish("facebook"))))
                .bodyText()
                .doesNotContain("id=\"title\"");
    }

    @Test
    void whatAnotherPlatformWasToldStaysUntilSomebodyTakesItOut() {
        var told = board.variant("facebook", "fi", SOON).withText("Hei").withOptions(Map.of("scent", "coffee"));
        post = board.post(arc, "Tuoksu", told);

        assertThat(page(told))
                .bodyText()
                .contains("name=\"options[scent]\"", "Facebook does not know the setting “scent” = “coffee”");

        save(told, Map.of("text", "Hei taas", "options[scent]", "coffee"));
        assertThat(stored(told).options()).containsEntry("scent", "coffee");

        save(told, Map.of("revision", "2", "text", "Hei taas", "options[scent]", ""));
        assertThat(stored(told).options()).isEmpty();
    }

    @Test
    void whatIsTypedIsLookedAtWithoutBeingSaved() {
        var proof = send("proof", finnish, Map.of("text", "Vielä $daysUntilEvnt päivää", "link", "ftp://vanha"));

        assertThat(proof)
                .hasStatusOk()
                .bodyText()
                .contains("line 1, character 7", "data-line=\"1\"", "data-column=\"7\"")
                .doesNotContain("<html");
        assertThat(stored(finnish).text()).isEqualTo("Oppisopimuksella opit työssä.");
    }

    @Test
    void thePlatformCountsWhileSomebodyTypes() {
        var proof =
                send("proof", arabic, Map.of("text", "a".repeat(200), "link", "https://www.example.org/pitka/osoite"));

        assertThat(proof).bodyText().contains("<strong>224</strong>", "of 280 characters");
    }

    @Test
    void findingsSayWhatToDo() {
        assertThat(send("proof", finnish, Map.of("text", "Hyvä", "link", "")))
                .bodyText()
                .contains("No link. A post usually leads to your own pages.", "tone-amber");
    }

    @Test
    void whatIsTypedIsSaved() throws IOException {
        var picture = add(Cast.author());

        var saved = save(
                finnish,
                Map.of(
                        "text", "Uusi teksti, pilkku",
                        "link", "https://www.example.org",
                        "attachments[0].media", picture.id().value(),
                        "attachments[0].alternativeText", "Kaksi ihmistä, työpöytä"));

        assertThat(saved).hasStatus(302).hasRedirectedUrl("/posts/" + post.id() + "?variant=" + finnish.id());
        assertThat(notice(saved)).isEqualTo("compose.saved");
        assertThat(stored(finnish).text()).isEqualTo("Uusi teksti, pilkku");
        assertThat(stored(finnish).media()).containsExactly(new Attachment(picture.id(), "Kaksi ihmistä, työpöytä"));
    }

    @Test
    void mediaComeGoAndChangePlacesInTheFormBeforeAnythingIsSaved() throws IOException {
        var one = add(Cast.author());
        var two = add(Cast.author());
        var form = Map.of(
                "text",
                "Teksti",
                "attachments[0].media",
                one.id().value(),
                "attachments[0].alternativeText",
                "Ensimmäinen",
                "attachments[1].media",
                two.id().value());

        assertThat(edit(form, "down", "0")).bodyText().containsSubsequence(two.name(), one.name());
        assertThat(edit(form, "up", "1")).bodyText().containsSubsequence(two.name(), one.name(), "Ensimmäinen");
        assertThat(edit(form, "remove", "0")).bodyText().contains(two.name()).doesNotContain(one.name());
        assertThat(edit(form, "remove", "7")).bodyText().contains(one.name(), two.name());
        assertThat(edit(form, "up", "0")).bodyText().containsSubsequence(one.name(), two.name());
        assertThat(edit(Map.of("text", "Teksti"), "add", one.id().value()))
                .bodyText()
                .contains(one.name());
        assertThat(stored(finnish).media()).isEmpty();
    }

    @Test
    void whatWasTypedComesBackAsAPage() {
        assertThat(send("edit", finnish, Map.of("text", "Melkein hukattu")))
                .hasStatusOk()
                .bodyText()
                .contains("Melkein hukattu</textarea>", "data-unsaved=\"yes\"", "Not saved yet.");
        assertThat(stored(finnish).text()).isEqualTo("Oppisopimuksella opit työssä.");
    }

    @Test
    void whatCannotBeSavedComesBackWithTheReason() {
        assertThat(save(finnish, Map.of("text", "a".repeat(65_001))))
                .hasStatus(422)
                .bodyText()
                .contains("The text is too long; 65,000 characters at most.", "aaaaaaaaaa</textarea>");
    }

    @Test
    void mediaAndTemplatesOfOthersAndNonsenseAreRefused() throws IOException {
        var neighbour = new Actor(Cast.author().person(), new WorkspaceId("muualla"), Set.of(Role.AUTHOR), null);
        var theirs = add(neighbour);

        for (var media : List.of(theirs.id().value(), MediaId.random().value(), "../../etc/passwd"))
            assertThat(save(finnish, Map.of("text", "x", "attachments[0].media", media)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("is not in this workspace’s library")
                    .doesNotContain(theirs.name());
        for (var template : List.of(MediaId.random().value(), "1 OR 1=1"))
            assertThat(save(finnish, Map.of("text", "x", "template", template)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("The template is not one of this workspace’s");
        assertThat(stored(finnish)).isEqualTo(finnish);
    }

    @Test
    void whoWasSlowerSeesBothVersionsAndKeepsTheirOwnIfTheyWish() {
        posts.rewrite(Cast.lead(), post.id(), 1, finnish.id(), it -> it.withText("Nopeamman teksti"));

        var conflict = save(finnish, Map.of("text", "Hitaamman teksti"));

        assertThat(conflict).hasStatus(409).bodyText().contains("Nopeamman teksti", "Hitaamman teksti", "Lead");
        assertThat(stored(finnish).text()).isEqualTo("Nopeamman teksti");

        assertThat(save(finnish, Map.of("text", "Hitaamman teksti", "revision", "2")))
                .hasStatus(302);
        assertThat(stored(finnish).text()).isEqualTo("Hitaamman teksti");
    }

    @Test
    void nobodyStandsInTheWayOfWhoeverWritesAnotherVariant() {
        posts.rewrite(Cast.lead(), post.id(), 1, arabic.id(), it -> it.withText("نص"));

        assertThat(save(finnish, Map.of("text", "Suomeksi"))).hasStatus(302);
        assertThat(stored(finnish).text()).isEqualTo("Suomeksi");
        assertThat(stored(arabic).text()).isEqualTo("نص");
    }

    @Test
    void wordsForAVariantThatIsGoneAreStillThere() {
        posts.revise(Cast.lead(), post.id(), 1, it -> it.without(finnish.id()));

        assertThat(save(finnish, Map.of("text", "Turhaanko kirjoitin")))
                .hasStatus(410)
                .bodyText()
                .contains("Turhaanko kirjoitin");

        posts.discard(Cast.lead(), post.id(), 2);

        assertThat(save(finnish, Map.of("text", "Turhaanko kirjoitin")))
                .hasStatus(410)
                .bodyText()
                .contains("Turhaanko kirjoitin");
    }

    @Test
    void aPostInReviewSaysThatAChangeTakesItBack() {
        board.submitted(post.id());

        assertThat(page(finnish))
                .bodyText()
                .contains("A change takes the approval away.", "name=\"voids\" value=\"true\"");

        var saved = save(finnish, Map.of("text", "Muutos", "voids", "true"));

        assertThat(notice(saved)).isEqualTo("compose.voided");
        assertThat(reviews.live(post.id())).isEmpty();
    }

    @Test
    void whoDidNotKnowOfTheApprovalIsAskedFirst() {
        board.approved(post.id());

        assertThat(save(finnish, Map.of("text", "Muutos")))
                .hasStatus(422)
                .bodyText()
                .contains("Muutos</textarea>", "Save once more", "name=\"voids\" value=\"true\"");
        assertThat(reviews.live(post.id())).get().extracting(Review::state).isEqualTo(Review.State.APPROVED);
    }

    @Test
    void savingNothingNewTakesNoApprovalAway() {
        board.approved(post.id());

        var saved = save(finnish, Map.of("text", finnish.text(), "link", finnish.link(), "voids", "true"));

        assertThat(notice(saved)).isEqualTo("compose.saved");
        assertThat(reviews.live(post.id())).isPresent();
    }

    @Test
    void whatIsOutIsOnlyShown() {
        board.approved(post.id());
        board.stands(finnish.id(), State.PUBLISHED, "https://social.example/1");

        assertThat(page(finnish))
                .bodyText()
                .contains("https://social.example/1", "It is out.")
                .doesNotContain("<textarea", "id=\"variant\"");
        assertThat(save(finnish, Map.of("text", "Myöhässä", "voids", "true"))).hasStatus(302);
        assertThat(stored(finnish).text()).isEqualTo("Oppisopimuksella opit työssä.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SENDING|It is being sent right now.",
                "UNCERTAIN|Nobody knows yet whether it is out.",
                "CORRECTED|It is out, and corrected.",
                "BY_HAND|It is being taken back.",
                "RETRACTED|It was taken back."
            })
    void whatIsOutSaysHowItStandsAndLeadsToItsPublication(State state, String words) {
        board.approved(post.id());
        board.stands(finnish.id(), state, null);

        assertThat(page(finnish)).bodyText().contains(words, "See what was done", "href=\"/publications/");
    }

    @Test
    void whoOnlyLooksSeesNothingToChange() {
        assertThat(mvc.get().uri("/posts/{post}", post.id()).with(SignedIn.as(Role.VIEWER)))
                .hasStatusOk()
                .bodyText()
                .contains("Oppisopimuksella opit työssä.")
                .doesNotContain("<textarea", "id=\"variant\"", "/discard", "/submit", "/withdraw");
        assertThat(mvc.post()
                        .uri("/posts/{post}/variants/{variant}", post.id(), finnish.id())
                        .param("revision", "1")
                        .param("voids", "false")
                        .param("text", "Katselijan")
                        .with(SignedIn.as(Role.VIEWER))
                        .with(csrf()))
                .hasStatus(403);
    }

    @Test
    void whatPeopleWriteIsNeverMarkup() {
        var evil = "</textarea><script>alert(1)</script>";
        save(finnish, Map.of("text", evil));
        posts.revise(Cast.author(), post.id(), 2, it -> it.named("<b>Nimi</b>"));

        assertThat(page(finnish)).hasStatusOk().bodyText().doesNotContain("<script>alert", "<b>Nimi");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get("/posts/" + PostId.random())).hasStatus(404);
        assertThat(get("/posts/nonsense")).hasStatus(404);
        assertThat(get("/posts/" + post.id() + "?variant=" + PostId.random())).hasStatus(404);
    }

    @Test
    void thePageTellsWhatHasHappened() {
        var review = board.submitted(post.id());
        reviews.sendBack(Cast.expert(), review.id(), review.digest(), "Lyhyemmin, kiitos.");

        assertThat(page(finnish))
                .bodyText()
                .containsSubsequence("sent it back", "Lyhyemmin, kiitos.", "submitted it for approval", "drafted it");
    }

    @Test
    void everyPageSpeaksEveryLanguage() {
        board.submitted(post.id());

        for (var language : List.of("en", "fi", "sv", "nb"))
            for (var address : List.of("", "/place", "/variants/new", "/variants/" + finnish.id() + "/media"))
                assertThat(get("/posts/" + post.id() + address + "?language=" + language))
                        .hasStatusOk();
    }

    private Variant finnish(String platform) {
        return board.variant(platform, "fi", SOON);
    }

    private MediaItem add(Actor actor) throws IOException {
        var name = "kuva-" + MediaId.random().value().substring(0, 8) + ".png";
        return library.add(actor, name, new ByteArrayInputStream(Pictures.png(80, 60)));
    }

    private Variant stored(Variant variant) {
        return posts.find(post.id()).flatMap(it -> it.variant(variant.id())).orElseThrow();
    }

    private MvcTestResult page(Variant variant) {
        return get("/posts/" + post.id() + "?variant=" + variant.id());
    }

    private MvcTestResult page(Post other) {
        return get("/posts/" + other.id());
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(Role.AUTHOR)).exchange();
    }

    private MvcTestResult save(Variant variant, Map<String, String> typed) {
        return send("", variant, typed);
    }

    private MvcTestResult edit(Map<String, String> typed, String act, String value) {
        var more = new HashMap<>(typed);
        more.put(act, value);
        return send("edit", finnish, more);
    }

    private MvcTestResult send(String act, Variant variant, Map<String, String> typed) {
        var request = mvc.post()
                .uri("/posts/" + post.id() + "/variants/" + variant.id() + (act.isEmpty() ? "" : "/" + act))
                .with(SignedIn.as(Role.AUTHOR))
                .with(csrf());
        if (!typed.containsKey("revision")) request.param("revision", "1");
        if (!typed.containsKey("voids")) request.param("voids", "false");
        typed.forEach(request::param);
        return request.exchange();
    }

    private static String notice(MvcTestResult answer) {
        return ((Notice) answer.getMvcResult().getFlashMap().get(Notice.NAME)).key();
    }
}

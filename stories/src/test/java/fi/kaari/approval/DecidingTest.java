package fi.kaari.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.approval.Review.State;
import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Posts;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class DecidingTest {

    private static final Digest ANOTHER = new Digest("ab".repeat(32));

    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private final TestDatabase database;
    private final House house;
    private final Reviews reviews;
    private final Posts posts;
    private Review review;

    DecidingTest(TestDatabase database) {
        this.database = database;
        house = House.over(database, clock);
        reviews = house.get(Reviews.class);
        posts = house.get(Posts.class);
    }

    @BeforeEach
    void submit() {
        var story = Story.in(house);
        review = story.submitted(story.draft(Story.variant(
                ChannelId.random(), "Tervetuloa: $arc.keyMessage", Instant.parse("2027-01-11T07:00:00Z"))));
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void expertAndLeadApproveOneAfterTheOther() {
        approve(Cast.expert());

        assertThat(stored().state()).isEqualTo(State.IN_REVIEW);
        assertThat(reviews.waitingFor(Cast.expert())).isEmpty();
        assertThat(reviews.waitingFor(Cast.lead())).containsExactly(stored());

        approve(Cast.lead());

        assertThat(stored().state()).isEqualTo(State.APPROVED);
        assertThat(reviews.open(House.WORKSPACE)).isEmpty();
        assertThat(reviews.live(review.post())).contains(stored());
    }

    @Test
    void aDecisionKeepsWhoSawWhatAndHowTheySignedIn() {
        reviews.approve(Cast.expert(), review.id(), review.digest(), " Faktat täsmäävät ");

        assertThat(stored().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.person()).isEqualTo(Cast.expert().person());
            assertThat(decision.step()).isZero();
            assertThat(decision.comment()).isEqualTo("Faktat täsmäävät");
            assertThat(decision.digest()).isEqualTo(review.digest());
            assertThat(decision.signIn()).isEqualTo(Cast.expert().signIn());
            assertThat(decision.at()).isEqualTo(clock.instant());
        });
    }

    @Test
    void theTrailProvesTheDecision() {
        reviews.approve(Cast.expert(), review.id(), review.digest(), "Faktat täsmäävät");

        var entry = newestEntry();
        assertThat(entry.act().verb()).isEqualTo("review.approved");
        assertThat(entry.actor()).isEqualTo(Cast.expert().id().value());
        assertThat(entry.details())
                .containsEntry("digest", review.digest().hex())
                .containsEntry("revision", "1")
                .containsEntry("step", "expert")
                .containsEntry("comment", "Faktat täsmäävät")
                .containsEntry("issuer", "https://sso.example.org/realms/town")
                .containsEntry("subject", "expert")
                .containsEntry("signed-in-at", "2027-01-04T06:00:00Z")
                .containsEntry("acr", "1");
    }

    @Test
    void nobodyDecidesOnWhatTheyHaveWritten() {
        var writer = Cast.someone("Author", Role.AUTHOR, Role.EXPERT, Role.LEAD, Role.ADMIN);

        refused(Why.OWN_WORK, () -> approve(writer));
        refused(Why.OWN_WORK, () -> sendBack(writer, "Ei näin"));
    }

    @Test
    void nobodyDecidesOnWhatTheyHaveEverEdited() {
        var editor = Cast.someone("Editor", Role.EXPERT, Role.LEAD, Role.ADMIN);
        var edited = posts.revise(editor, review.post(), 1, post -> post.named("Toinen nimi"));
        var restored = posts.revise(Cast.author(), review.post(), 2, post -> post.named("Ilmoittautuminen"));
        review = reviews.submit(Cast.author(), review.post(), restored.revision(), "Tiedossa");

        assertThat(edited.authors()).contains(editor.id());
        assertThat(reviews.waitingFor(editor)).isEmpty();
        assertThat(reviews.hindrance(editor, review)).contains(Why.OWN_WORK);
        refused(Why.OWN_WORK, () -> approve(editor));
    }

    @Test
    void whoeverSubmitsSomeoneElsesPostDoesNotDecideOnIt() {
        reviews.withdraw(Cast.author(), review.post(), 1);
        var submitter = Cast.someone("Submitter", Role.EXPERT, Role.LEAD, Role.ADMIN);
        review = reviews.submit(submitter, review.post(), 2, "Tiedossa");

        assertThat(reviews.waitingFor(submitter)).isEmpty();
        refused(Why.OWN_WORK, () -> approve(submitter));
    }

    @Test
    void nobodyTakesBothSteps() {
        var both = Cast.someone("Expert and lead", Role.EXPERT, Role.LEAD, Role.ADMIN);
        approve(both);

        assertThat(reviews.waitingFor(both)).isEmpty();
        refused(Why.DECIDED_ALREADY, () -> approve(both));
        assertThat(stored().state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void everybodyWaitsForTheirTurn() {
        refused(Why.NOT_YOUR_TURN, () -> approve(Cast.lead()));
        refused(Why.NOT_YOUR_TURN, () -> approve(Cast.admin()));

        approve(Cast.expert());

        refused(Why.NOT_YOUR_TURN, () -> approve(Cast.someone("Another expert", Role.EXPERT)));
    }

    @Test
    void whoeverOnlyLooksDecidesNothing() {
        assertThatThrownBy(() -> approve(Cast.viewer())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sendBack(Cast.viewer(), "Ei näin")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void otherWorkspacesDecideNothing() {
        var stranger = new Actor(Cast.expert().person(), new WorkspaceId("naapuri"), Set.of(Role.values()), null);

        assertThatThrownBy(() -> approve(stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sendBack(stranger, "Ei näin")).isInstanceOf(NotFound.class);
    }

    @Test
    void aDecisionCountsOnlyForTheContentThatWasSeen() {
        var entries = entries();

        refused(Why.CONTENT_CHANGED, () -> reviews.approve(Cast.expert(), review.id(), ANOTHER, ""));
        refused(Why.CONTENT_CHANGED, () -> reviews.sendBack(Cast.expert(), review.id(), ANOTHER, "Ei näin"));

        assertThat(stored()).isEqualTo(review);
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void aDecisionCountsOnlyIfAFreshRenderingGivesTheSame() {
        database.jdbc().sql("UPDATE arc SET key_message = 'Muualla on töitä'").update();

        refused(Why.CONTENT_CHANGED, () -> approve(Cast.expert()));
    }

    @Test
    void aValueOfTheWorkspaceThatHasChangedIsNotWhatWasSeen() {
        var story = Story.in(house);
        review = story.submitted(story.draft(Story.variant(
                ChannelId.random(), "Tervetuloa: $workspace.name", Instant.parse("2027-01-11T07:00:00Z"))));
        database.jdbc().sql("UPDATE workspace SET name = 'Muu virasto'").update();

        refused(Why.CONTENT_CHANGED, () -> approve(Cast.expert()));
    }

    @Test
    void aNumberInTheTableApprovesNothing() {
        database.jdbc().sql("UPDATE review SET approvals_needed = 0").update();

        assertThat(stored().state()).isEqualTo(State.IN_REVIEW);
        approve(Cast.expert());
        assertThat(stored().state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void sendingBackSaysWhatToChangeAndEndsIt() {
        refused(Why.COMMENT_MISSING, () -> sendBack(Cast.expert(), "  "));

        sendBack(Cast.expert(), "Päivä on väärä");

        assertThat(stored().state()).isEqualTo(State.SENT_BACK);
        assertThat(reviews.live(review.post())).isEmpty();
        assertThat(reviews.open(House.WORKSPACE)).isEmpty();
        refused(Why.CLOSED, () -> approve(Cast.someone("Another expert", Role.EXPERT)));
        assertThat(newestEntry().act().verb()).isEqualTo("review.sent-back");
        assertThat(newestEntry().details()).containsEntry("comment", "Päivä on väärä");
    }

    @Test
    void afterSendingBackTheAuthorSubmitsAnewAndEverybodyDecidesAnew() {
        approve(Cast.expert());
        sendBack(Cast.lead(), "Päivä on väärä");

        var again = reviews.submit(Cast.author(), review.post(), 1, "Päivä on tarkistettu");

        assertThat(reviews.of(review.post())).extracting(Review::state).containsOnly(State.SENT_BACK, State.IN_REVIEW);
        assertThat(reviews.waitingFor(Cast.expert())).containsExactly(again);
        review = again;
        approve(Cast.expert());
        approve(Cast.lead());
        assertThat(stored().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whatIsDecidedIsDecided() {
        approve(Cast.expert());
        approve(Cast.lead());

        refused(Why.CLOSED, () -> sendBack(Cast.someone("Another lead", Role.LEAD), "Sittenkään ei"));
    }

    @Test
    void aCommentHasAnEnd() {
        refused(
                Why.COMMENT_TOO_LONG,
                () -> reviews.approve(Cast.expert(), review.id(), review.digest(), "x".repeat(4_001)));
    }

    @Test
    void takingAPostBackEndsItsReviewAndWritesNothing() {
        approve(Cast.expert());

        reviews.withdraw(Cast.lead(), review.post(), 1);

        assertThat(stored().voided()).extracting(Review.Voided::because).isEqualTo("withdrawn");
        var post = posts.get(Cast.author(), review.post());
        assertThat(post.revision()).isEqualTo(2);
        assertThat(post.authors()).containsExactly(Cast.author().id());
        review = reviews.submit(Cast.author(), post.id(), 2, "Tiedossa");
        approve(Cast.expert());
        approve(Cast.lead());
        assertThat(stored().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whatIsInNoReviewCannotBeTakenBack() {
        sendBack(Cast.expert(), "Päivä on väärä");

        reviews.withdraw(Cast.author(), review.post(), 1);

        assertThat(posts.get(Cast.author(), review.post()).revision()).isEqualTo(1);
    }

    @Test
    void whatIsOutIsInNoReviewAnyMore() {
        reviews.fulfilled(review.post());
        assertThat(reviews.live(review.post())).contains(review);

        approve(Cast.expert());
        approve(Cast.lead());
        reviews.fulfilled(review.post());

        assertThat(reviews.live(review.post())).isEmpty();
        assertThat(stored().state()).isEqualTo(State.APPROVED);
    }

    private void approve(Actor actor) {
        reviews.approve(actor, review.id(), review.digest(), "");
    }

    private void sendBack(Actor actor, String comment) {
        reviews.sendBack(actor, review.id(), review.digest(), comment);
    }

    private Review stored() {
        return reviews.get(Cast.viewer(), review.id());
    }

    private AuditEntry newestEntry() {
        return house.get(AuditTrail.class)
                .about(House.WORKSPACE, "post/" + review.post(), 1)
                .getFirst();
    }

    private int entries() {
        return house.get(AuditTrail.class).after(House.WORKSPACE, 0, 100).size();
    }

    private static void refused(Why why, ThrowingCallable decision) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(why));
    }
}

package fi.kaari.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people decide about what cannot go on by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsTest {

    private static final URI ADDRESS = URI.create("https://x.example/kaari/status/7");

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final TestDatabase database = TestDatabase.onH2();
    private final House house = House.over(database, clock);
    private final Publications publications = house.get(Publications.class);
    private final Rows rows = Rows.in(house);
    private final ChannelId channel = ChannelId.random();

    @AfterAll
    void close() {
        house.close();
        database.close();
    }

    @Test
    void aLeadLetsWhatWasMissedGoOutNow() {
        var missed = rows.put(channel, State.MISSED, past(30));

        publications.publishNow(Cast.lead(), missed.id());

        assertThat(rows.now(missed))
                .extracting(Publication::state, Publication::wakeAt, Publication::missAt)
                .containsExactly(State.WAITING, clock.instant(), clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(trail(missed))
                .extracting(
                        it -> it.act().verb(),
                        AuditEntry::actorName,
                        it -> it.details().get("was"))
                .containsExactly("publication.released", "Lead", "missed");
    }

    @Test
    void whatIsReleasedBeforeItsTimeStillGoesOutOnItsTime() {
        var due = clock.instant().plus(Duration.ofDays(3));
        var held = rows.put(channel, State.HELD, due);

        publications.publishNow(Cast.lead(), held.id());

        assertThat(rows.now(held))
                .extracting(Publication::state, Publication::wakeAt, Publication::missAt)
                .containsExactly(State.WAITING, due.minus(Duration.ofMinutes(15)), due.plus(Duration.ofMinutes(10)));
    }

    @Test
    void nothingIsLetOutWhilePublishingIsPaused() {
        var missed = rows.put(channel, State.MISSED, past(30));
        house.get(Pauses.class).pause(Cast.lead(), "An accident");

        assertThatThrownBy(() -> publications.publishNow(Cast.lead(), missed.id()))
                .isInstanceOf(Paused.class);

        house.get(Pauses.class).resume(Cast.lead());
        assertThat(rows.now(missed).state()).isEqualTo(State.MISSED);
    }

    @Test
    void nobodyPausesWithWordsThatNobodySees() {
        assertThatThrownBy(() -> house.get(Pauses.class).pause(Cast.lead(), "\u00a0\u200b"))
                .isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> house.get(Pauses.class).pause(Cast.lead(), "x".repeat(2_001)))
                .isInstanceOf(ReasonMissing.class);
    }

    @Test
    void onlyALeadLetsItGoOut() {
        var missed = rows.put(channel, State.MISSED, past(30));

        assertThatThrownBy(() -> publications.publishNow(Cast.author(), missed.id()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> publications.publishNow(Cast.admin(), missed.id()))
                .isInstanceOf(NotAllowed.class);
        assertThat(rows.now(missed).state()).isEqualTo(State.MISSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MISSED", "HELD", "BLOCKED"})
    void whatDoesNotWaitForAReleaseCannotBeReleased(State state) {
        var row = rows.put(channel, state, past(1));

        assertThatThrownBy(() -> publications.publishNow(Cast.lead(), row.id())).isInstanceOf(NotPossibleNow.class);
        assertThat(rows.now(row)).isEqualTo(row);
    }

    @Test
    void whatMayBeOutIsNeitherReleasedNorDroppedByAnybodyButOnlyFoundOrFoundAbsentByALead() {
        var unknown = unknown();

        assertThatThrownBy(() -> publications.publishNow(Cast.lead(), unknown.id()))
                .isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> publications.drop(Cast.author(), unknown.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> publications.sendAgain(Cast.author(), unknown.id()))
                .isInstanceOf(NotAllowed.class);

        publications.sendAgain(Cast.lead(), unknown.id());

        assertThat(rows.now(unknown))
                .extracting(Publication::state, Publication::sentAt, Publication::mayBeOut)
                .containsExactly(State.WAITING, null, false);
    }

    @Test
    void whatNobodyDoubtsIsNotSentAgain() {
        var held = rows.put(channel, State.HELD, past(1));

        assertThatThrownBy(() -> publications.sendAgain(Cast.lead(), held.id())).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void aLeadWhoHasFoundItSaysWhere() {
        var unknown = unknown();

        publications.confirmOut(Cast.lead(), unknown.id(), ADDRESS);

        assertThat(rows.now(unknown))
                .extracting(Publication::state, it -> it.receipt().permalink(), Publication::publishedAt)
                .containsExactly(State.PUBLISHED, ADDRESS, past(20));
        assertThat(trail(unknown).details()).containsEntry("permalink", ADDRESS.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "/publications", "https:///7", "ftp://x.example/7", "mailto:a@x.example"})
    void anAddressThatReadersCannotOpenIsNoProof(String address) {
        var unknown = unknown();

        assertThatThrownBy(() -> publications.confirmOut(Cast.lead(), unknown.id(), URI.create(address)))
                .isInstanceOf(NotAPermalink.class);
        assertThat(rows.now(unknown).state()).isEqualTo(State.HELD);
    }

    @Test
    void whoeverWritesMayHoldAndDrop() {
        var waiting = rows.put(channel, State.WAITING, clock.instant().plusSeconds(3600));

        publications.hold(Cast.author(), waiting.id());
        assertThat(rows.now(waiting))
                .extracting(Publication::state, Publication::reason, Publication::reasonText)
                .containsExactly(State.HELD, "by-person", "Author");

        publications.drop(Cast.author(), waiting.id());
        assertThat(rows.now(waiting))
                .extracting(Publication::state, Publication::reason)
                .containsExactly(State.CANCELLED, "dropped");
    }

    @Test
    void whoeverOnlyLooksMayNot() {
        var waiting = rows.put(channel, State.WAITING, clock.instant().plusSeconds(3600));

        assertThatThrownBy(() -> publications.hold(Cast.viewer(), waiting.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> publications.drop(Cast.viewer(), waiting.id())).isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SENDING", "UNCERTAIN", "PUBLISHED", "CANCELLED", "HELD"})
    void whatIsPastHoldingCannotBeHeld(State state) {
        var row = rows.put(channel, state, past(1));

        assertThatThrownBy(() -> publications.hold(Cast.lead(), row.id())).isInstanceOf(NotPossibleNow.class);
        assertThat(rows.now(row)).isEqualTo(row);
    }

    @Test
    void holdingTakesItOutOfItsWorkersHands() {
        var claim = rows.claimed(channel, State.READY, past(0), clock.instant().plusSeconds(30));

        publications.hold(Cast.author(), claim.publication().id());

        assertThat(house.get(Progress.class).send(claim)).isEmpty();
        assertThat(rows.now(claim.publication()).state()).isEqualTo(State.HELD);
    }

    @Test
    void anotherWorkspacesPublicationsAreNotThere() {
        var row = rows.put(channel, State.MISSED, past(30));
        var stranger = new Actor(
                Cast.lead().person(),
                new WorkspaceId("toinen"),
                Cast.lead().roles(),
                Cast.lead().signIn());

        assertThatThrownBy(() -> publications.publishNow(stranger, row.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publications.drop(stranger, row.id())).isInstanceOf(NotFound.class);
        assertThat(rows.now(row).state()).isEqualTo(State.MISSED);
    }

    @Test
    void aPauseNeedsAReasonAndIsInTheTrail() {
        var pauses = house.get(Pauses.class);

        assertThatThrownBy(() -> pauses.pause(Cast.lead(), " ")).isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> pauses.pause(Cast.author(), "Häiriö")).isInstanceOf(NotAllowed.class);
        pauses.pause(Cast.lead(), "Häiriö");

        assertThat(pauses.of(House.WORKSPACE)).contains(new Pause("Häiriö", "Lead", clock.instant(), false));
        pauses.resume(Cast.lead());
        pauses.resume(Cast.lead());
        assertThat(pauses.of(House.WORKSPACE)).isEmpty();
        assertThat(house.get(AuditTrail.class).about(House.WORKSPACE, "workspace/viestinta", 10))
                .extracting(it -> it.act().verb())
                .containsExactly("publishing.resumed", "publishing.paused");
    }

    private Publication unknown() {
        var searched = rows.put(channel, State.UNCERTAIN, past(20));
        house.get(PublicationTable.class).store(searched.held("cannot-be-known", null));
        return rows.now(searched);
    }

    private Instant past(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    private AuditEntry trail(Publication row) {
        return house.get(AuditTrail.class)
                .about(House.WORKSPACE, "post/" + row.post(), 1)
                .getFirst();
    }
}

package fi.kaari.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.arc.Arc;
import fi.kaari.arc.ArcId;
import fi.kaari.audit.Act;
import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditTrail;
import fi.kaari.calendar.Storyboard;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.publication.Publications;
import fi.kaari.publication.State;
import fi.kaari.signin.CameIn;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.People;
import fi.kaari.workspace.Person;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class FeedsTest {

    private static final Locale SWEDISH = Locale.of("sv");

    private final TestDatabase database;
    private final TestClock clock = TestClock.at("2027-02-01T07:00:00Z");
    private final House house;
    private final Storyboard storyboard;
    private final Feeds feeds;
    private final FeedTable table;
    private final Arc arc;
    private final Actor viewer;
    private final Actor admin;

    FeedsTest(TestDatabase database) {
        this.database = database;
        house = House.over(database, clock);
        storyboard = new Storyboard(house::get);
        feeds = house.get(Feeds.class);
        table = house.get(FeedTable.class);
        arc = storyboard.arc("Löydä suuntasi", "2027-02-22", "2027-04-16");
        viewer = signedIn("Katselija", Role.VIEWER);
        admin = signedIn("Ylläpitäjä", Role.ADMIN);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anAddressLeadsToWhatItsOwnerHasChosen() {
        var secret = feeds.make(viewer, arc.id(), Shows.AGREED, SWEDISH);

        assertThat(table.visit(secret)).get().satisfies(visit -> {
            assertThat(visit.selection()).isEqualTo(new Selection(House.WORKSPACE, arc.id(), Shows.AGREED, SWEDISH));
            assertThat(visit.ownerSeenAt()).isEqualTo(clock.instant());
            assertThat(visit.fetchedAt()).isNull();
        });
        assertThat(feeds.of(viewer)).singleElement().satisfies(feed -> {
            assertThat(feed.arcName()).isEqualTo("Löydä suuntasi");
            assertThat(feed.madeAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void theDatabaseAndTheTrailKnowTheHashAtMost() {
        var secret = feeds.make(viewer, null, Shows.EVERYTHING, SWEDISH);

        assertThat(database.jdbc()
                        .sql("SELECT secret_hash FROM feed")
                        .query(String.class)
                        .single())
                .isEqualTo(secret.hash())
                .doesNotContain(secret.value());
        assertThat(trail()).last().satisfies(entry -> {
            assertThat(entry.act().verb()).isEqualTo("feed.made");
            assertThat(entry.toString()).doesNotContain(secret.value(), secret.hash());
        });
        assertThat(secret).hasToString("******");
    }

    @Test
    void noTwoAddressesAreAlike() {
        assertThat(List.of(FeedSecret.random(), FeedSecret.random()))
                .doesNotHaveDuplicates()
                .allSatisfy(secret -> assertThat(secret.value()).hasSize(43));
    }

    @Test
    void anArcOfAnotherWorkspaceIsNotToBeHad() {
        assertThatThrownBy(() -> feeds.make(viewer, ArcId.random(), Shows.OUT, SWEDISH))
                .isInstanceOf(NotFound.class);
        assertThat(feeds.of(viewer)).isEmpty();
    }

    @Test
    void aNewAddressMakesTheOldOneWorthless() {
        var old = feeds.make(viewer, null, Shows.OUT, SWEDISH);
        table.fetched(feeds.of(viewer).getFirst().id(), clock.instant());

        var fresh = feeds.renew(viewer, feeds.of(viewer).getFirst().id());

        assertThat(table.visit(old)).isEmpty();
        assertThat(table.visit(fresh)).isPresent();
        assertThat(feeds.of(viewer)).singleElement().returns(null, Feed::fetchedAt);
    }

    @Test
    void onlyItsOwnerOrAnAdministratorEndsAFeed() {
        var secret = feeds.make(viewer, null, Shows.OUT, SWEDISH);
        var id = feeds.of(viewer).getFirst().id();

        assertThatThrownBy(() -> feeds.revoke(Cast.lead(), id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> feeds.renew(admin, id)).isInstanceOf(NotFound.class);
        assertThat(table.visit(secret)).isPresent();

        feeds.revoke(admin, id);
        assertThat(table.visit(secret)).isEmpty();
        assertThat(trail()).last().returns("feed.revoked", entry -> entry.act().verb());
        assertThatThrownBy(() -> feeds.revoke(viewer, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAdministratorsSeeTheFeedsOfOthers() {
        feeds.make(viewer, null, Shows.OUT, SWEDISH);
        feeds.make(admin, null, Shows.OUT, SWEDISH);

        assertThat(feeds.others(admin)).extracting(Feed::ownerName).containsExactly("Katselija");
        assertThatThrownBy(() -> feeds.others(Cast.lead())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theFeedsOfAnotherWorkspaceAreOutOfReach() {
        feeds.make(viewer, null, Shows.OUT, SWEDISH);
        var id = feeds.of(viewer).getFirst().id();
        var elsewhere = new Actor(admin.person(), new WorkspaceId("naapuri"), Set.of(Role.ADMIN), null);

        assertThat(feeds.others(elsewhere)).isEmpty();
        assertThatThrownBy(() -> feeds.revoke(elsewhere, id)).isInstanceOf(NotFound.class);
        assertThat(feeds.of(viewer)).hasSize(1);
    }

    @Test
    void whoeverComesInWithoutARoleHereHasNoFeedHereAnyMore() {
        var secret = feeds.make(viewer, null, Shows.OUT, SWEDISH);
        var others = feeds.make(admin, null, Shows.OUT, SWEDISH);

        comesIn(viewer.person(), Set.of(House.WORKSPACE));
        assertThat(table.visit(secret)).isPresent();

        comesIn(viewer.person(), Set.of(new WorkspaceId("naapuri")));
        assertThat(table.visit(secret)).isEmpty();
        assertThat(table.visit(others)).isPresent();
        assertThat(trail()).last().returns(People.KAARI.value(), AuditEntry::actor);
    }

    @Test
    void everyChangeOfThePlanIsNoticedAndNothingElse() {
        var secret = feeds.make(viewer, null, Shows.EVERYTHING, SWEDISH);
        var post = storyboard.post(arc, "Post", "2027-03-01T09:00");
        var drafted = stamp(secret);

        clock.advance(Duration.ofMinutes(1));
        record("person.signed-in");
        feeds.make(viewer, null, Shows.OUT, SWEDISH);
        assertThat(stamp(secret)).isEqualTo(new Stamp(drafted.sequence() + 2, clock.instant()));
        assertThat(isSame(drafted)).isTrue();

        storyboard.approved(post.id());
        assertThat(isSame(drafted)).isFalse();

        var approved = stamp(secret);
        assertThat(isSame(approved)).isTrue();
        storyboard.stands(post.variants().getFirst().id(), State.MISSED, null);
        var ledger = house.get(Publications.class);
        ledger.drop(Cast.author(), ledger.of(post.id()).getFirst().id());
        assertThat(isSame(approved)).isFalse();
    }

    @Test
    void aWorkspaceWhereNothingHasHappenedHasAStampToo() {
        var secret = feeds.make(viewer, null, Shows.OUT, SWEDISH);
        database.jdbc().sql("DELETE FROM audit_entry").update();
        database.jdbc().sql("DELETE FROM audit_chain").update();

        assertThat(stamp(secret)).isEqualTo(new Stamp(0, Instant.EPOCH));
        assertThat(isSame(stamp(secret))).isTrue();
    }

    private boolean isSame(Stamp since) {
        return table.isSamePlan(House.WORKSPACE, since.sequence());
    }

    private Stamp stamp(FeedSecret secret) {
        return table.visit(secret).orElseThrow().stamp();
    }

    private Actor signedIn(String name, Role role) {
        var person = house.get(People.class).signedIn("https://sso.example.org", name, name);
        return new Actor(person, House.WORKSPACE, Set.of(role), null);
    }

    private void comesIn(Person person, Set<WorkspaceId> open) {
        database.transaction().executeWithoutResult(any -> house.publish(new CameIn(person, open)));
    }

    private void record(String verb) {
        database.transaction()
                .executeWithoutResult(any ->
                        house.get(AuditTrail.class).record(viewer, Act.of(verb, "person/" + viewer.id())));
    }

    private List<AuditEntry> trail() {
        return house.get(AuditTrail.class).after(House.WORKSPACE, 0, 1000);
    }
}

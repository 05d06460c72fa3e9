package fi.kaari.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.IllegalTransactionStateException;
import tools.jackson.databind.json.JsonMapper;

@EachDatabase
class AuditTrailTest {

    private static final WorkspaceId TOWN = new WorkspaceId("town");
    private static final WorkspaceId COUNTY = new WorkspaceId("county");

    private final TestClock clock = TestClock.at("2026-11-22T07:00:00.123456789Z");
    private final TestDatabase database;
    private final AuditTrail trail;

    AuditTrailTest(TestDatabase database) {
        this.database = database;
        this.trail = database.transactional(new AuditTrail(new AuditTable(database.jdbc(), new JsonMapper()), clock));
    }

    @Test
    void anEntryKeepsWhatWasDone() {
        record(TOWN, new Act("post.submitted", "post/1", Map.of("title", "Jäät heikkenevät 🧊", "revision", "2")));

        assertThat(trail.after(TOWN, 0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.sequence()).isEqualTo(1);
            assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-22T07:00:00.123456Z"));
            assertThat(entry.actorName()).isEqualTo("Kaari");
            assertThat(entry.act().verb()).isEqualTo("post.submitted");
            assertThat(entry.details())
                    .containsOnly(Map.entry("title", "Jäät heikkenevät 🧊"), Map.entry("revision", "2"));
        });
        assertThat(trail.firstBreak(TOWN)).isEmpty();
    }

    @Test
    void theChainOfAWorkspaceIsWholeAndItsOwn() {
        recordSome(TOWN, 3);
        recordSome(COUNTY, 2);

        assertThat(trail.after(TOWN, 0, 10)).extracting(AuditEntry::sequence).containsExactly(1L, 2L, 3L);
        assertThat(trail.after(COUNTY, 0, 10)).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
        assertThat(trail.firstBreak(TOWN)).isEmpty();
        assertThat(trail.firstBreak(COUNTY)).isEmpty();
    }

    @Test
    void aChainLongerThanOnePageIsWhole() {
        database.transaction()
                .executeWithoutResult(status -> IntStream.range(0, 1001)
                        .forEach(number -> trail.record(Actor.kaari(TOWN), Act.of("post.changed", "post/" + number))));

        assertThat(trail.firstBreak(TOWN)).isEmpty();
    }

    @Test
    void anEmptyChainIsWhole() {
        assertThat(trail.firstBreak(TOWN)).isEmpty();
    }

    @Test
    void theNewestEntriesAboutASubjectComeFirst() {
        record(TOWN, Act.of("post.created", "post/1"));
        clock.advance(Duration.ofMinutes(1));
        record(TOWN, Act.of("post.created", "post/2"));
        record(TOWN, Act.of("post.submitted", "post/1"));

        assertThat(trail.about(TOWN, "post/1", 10))
                .extracting(entry -> entry.act().verb())
                .containsExactly("post.submitted", "post.created");
        assertThat(trail.about(TOWN, "post/1", 1)).hasSize(1);
        assertThat(trail.about(COUNTY, "post/1", 10)).isEmpty();
    }

    @Test
    void nothingIsRecordedOutsideATransaction() {
        assertThatThrownBy(() -> trail.record(Actor.kaari(TOWN), Act.of("post.created", "post/1")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anActThatFailsLeavesNoEntry() {
        recordSome(TOWN, 1);
        database.transaction().executeWithoutResult(status -> {
            trail.record(Actor.kaari(TOWN), Act.of("post.created", "post/1"));
            status.setRollbackOnly();
        });
        recordSome(TOWN, 1);

        assertThat(trail.after(TOWN, 0, 10)).hasSize(2);
        assertThat(trail.firstBreak(TOWN)).isEmpty();
    }

    @Test
    void entriesAppendedAtOnceStandInOneChain() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var writers = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> recordSome(TOWN, 25)))
                    .toList();
            for (var writer : writers) writer.get();
        }

        assertThat(trail.after(TOWN, 0, 1000)).hasSize(200);
        assertThat(trail.firstBreak(TOWN)).isEmpty();
    }

    @Test
    void aChainIsWholeWhileItGrows() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var writer = threads.submit(() -> recordSome(TOWN, 200));
            while (!writer.isDone()) assertThat(trail.check(TOWN).isWhole()).isTrue();
            writer.get();
        }
        assertThat(trail.check(TOWN).upTo()).isEqualTo(200);
    }

    @Test
    void aCheckTellsHowFarTheChainIsWhole() {
        recordSome(TOWN, 5);
        database.jdbc()
                .sql("UPDATE audit_entry SET verb = 'x' WHERE sequence = 4")
                .update();

        var check = trail.check(TOWN);

        assertThat(check.isWhole()).isFalse();
        assertThat(check.upTo()).isEqualTo(3);
        assertThat(check.lastHash())
                .isEqualTo(trail.after(TOWN, 2, 1).getFirst().hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Approved", "post", "post.", "post approved", "post.approved;", "post.über"})
    void aVerbIsPlainWordsWithDots(String verb) {
        assertThatThrownBy(() -> record(TOWN, Act.of(verb, "post/1"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(trail.after(TOWN, 0, 10)).isEmpty();
    }

    @Test
    void detailsHavePlainNames() {
        assertThatThrownBy(() -> record(TOWN, new Act("post.revised", "post/1", Map.of("ä", "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halfACharacterDoesNotBreakTheChain() {
        record(TOWN, new Act("post.revised", "post/1", Map.of("title", "half \uD83E")));

        assertThat(trail.after(TOWN, 0, 1).getFirst().details()).containsEntry("title", "half ?");
        assertThat(trail.firstBreak(TOWN)).isEmpty();
    }

    @Nested
    class SomebodyWhoLooksForSomething {

        private final Actor lead = Cast.lead();

        @BeforeEach
        void work() {
            act(Cast.author(), "person.signed-in", "person/1");
            act(Cast.author(), "post.drafted", "post/1");
            act(Cast.lead(), "person.signed-in", "person/2");
            act(Cast.lead(), "review.approved", "post/1");
            act(Cast.author(), "post.drafted", "post/2");
        }

        @Test
        void findsTheNewestFirst() {
            assertThat(found(lead, AuditFilter.EVERYTHING)).containsExactly(5L, 4L, 3L, 2L, 1L);
            assertThat(found(lead, AuditFilter.EVERYTHING.before(4))).containsExactly(3L, 2L, 1L);
            assertThat(trail.newest(lead, AuditFilter.EVERYTHING, 2)).hasSize(2);
        }

        @Test
        void findsWhatOnePersonDid() {
            assertThat(found(lead, filter(Cast.author().id().value(), null, null)))
                    .containsExactly(5L, 2L, 1L);
        }

        @Test
        void findsWhatWasDoneToOneThing() {
            assertThat(found(lead, filter(null, null, "post/1"))).containsExactly(4L, 2L);
        }

        @Test
        void findsActsOfOneKind() {
            assertThat(found(lead, filter(null, "post", null))).containsExactly(5L, 2L);
            assertThat(found(lead, filter(null, "pos", null))).isEmpty();
        }

        @Test
        void findsWhatWasDoneInATime() {
            var secondMinute = new AuditFilter(
                    null, null, null, instant("2026-11-22T07:01:00Z"), instant("2026-11-22T07:03:00Z"), null);

            assertThat(found(lead, secondMinute)).containsExactly(3L, 2L);
        }

        @Test
        void findsWhoDidAnything() {
            assertThat(trail.doers(lead)).extracting(AuditTrail.Doer::name).containsExactly("Author", "Lead");
            assertThat(trail.groups(lead)).containsExactly("person", "post", "review");
        }

        @ParameterizedTest
        @EnumSource(names = {"VIEWER", "AUTHOR", "EXPERT"})
        void seesNothingWithoutAnsweringForTheWorkspace(Role role) {
            var other = new Actor(lead.person(), House.WORKSPACE, Set.of(role), null);

            assertThat(other.mayReadTrail()).isFalse();
            assertNotAllowed(() -> trail.newest(other, AuditFilter.EVERYTHING, 10));
            assertNotAllowed(() -> trail.after(other, 0, 10));
            assertNotAllowed(() -> trail.doers(other));
            assertNotAllowed(() -> trail.groups(other));
            assertNotAllowed(() -> trail.check(other));
        }

        @Test
        void seesEverythingAsAnAdministratorToo() {
            assertThat(found(Cast.admin(), AuditFilter.EVERYTHING)).hasSize(5);
            assertThat(trail.after(Cast.admin(), 0, 10)).hasSize(5);
        }

        @Test
        void findsNothingOfAnotherWorkspace() {
            var stranger = new Actor(lead.person(), COUNTY, Set.of(Role.ADMIN), null);

            assertThat(found(stranger, AuditFilter.EVERYTHING)).isEmpty();
            assertThat(trail.doers(stranger)).isEmpty();
            assertThat(trail.groups(stranger)).isEmpty();
        }

        private void act(Actor actor, String verb, String subject) {
            database.transaction().executeWithoutResult(status -> trail.record(actor, Act.of(verb, subject)));
            clock.advance(Duration.ofMinutes(1));
        }

        private List<Long> found(Actor actor, AuditFilter filter) {
            return trail.newest(actor, filter, 10).stream()
                    .map(AuditEntry::sequence)
                    .toList();
        }

        private static void assertNotAllowed(ThrowingCallable reading) {
            assertThatThrownBy(reading).isInstanceOf(NotAllowed.class);
        }

        private static AuditFilter filter(String person, String group, String subject) {
            return new AuditFilter(person, group, subject, null, null, null);
        }

        private static Instant instant(String text) {
            return Instant.parse(text);
        }
    }

    @Nested
    class SomebodyWithAccessToTheDatabase {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "at = '2026-11-22 06:59:59.000001'",
                    "actor = '11111111-1111-1111-1111-111111111111'",
                    "actor_name = 'Somebody else'",
                    "verb = 'post.approved'",
                    "subject = 'post/9'",
                    "details = '{\"note\":\"other\"}'",
                    "details = '{}'",
                    "details = 'no json'",
                    "verb = 'no verb'",
                    "previous_hash = REPEAT('a', 64)",
                    "hash = REPEAT('b', 64)"
                })
        void changesNoFieldUnnoticed(String change) {
            recordSome(TOWN, 5);

            tamper("UPDATE audit_entry SET " + change + " WHERE sequence = 3");

            assertThat(trail.firstBreak(TOWN)).contains(3L);
        }

        @Test
        void movesNoEntryToAnotherWorkspaceUnnoticed() {
            recordSome(TOWN, 2);

            tamper("UPDATE audit_entry SET workspace = 'county' WHERE sequence = 2");

            assertThat(trail.firstBreak(TOWN)).isPresent();
            assertThat(trail.firstBreak(COUNTY)).isPresent();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3, 5})
        void removesNoEntryUnnoticed(int sequence) {
            recordSome(TOWN, 5);

            tamper("DELETE FROM audit_entry WHERE sequence = " + sequence);

            assertThat(trail.firstBreak(TOWN)).isPresent();
        }

        @Test
        void swapsNoEntriesUnnoticed() {
            recordSome(TOWN, 5);

            tamper("UPDATE audit_entry SET sequence = 99 WHERE sequence = 2");
            tamper("UPDATE audit_entry SET sequence = 2 WHERE sequence = 3");
            tamper("UPDATE audit_entry SET sequence = 3 WHERE sequence = 99");

            assertThat(trail.firstBreak(TOWN)).contains(2L);
        }

        @Test
        void cutsOffNoEndUnnoticed() {
            recordSome(TOWN, 5);

            tamper("DELETE FROM audit_entry WHERE sequence > 3");

            assertThat(trail.firstBreak(TOWN)).contains(4L);
        }

        @Test
        void addsNoEntryUnnoticed() {
            recordSome(TOWN, 5);
            var last = trail.after(TOWN, 4, 1).getFirst();
            var forged = AuditEntry.after(
                    TOWN, 6, last.at(), last.actor(), "Nobody", Act.of("post.approved", "post/1"), last.hash());

            tamper(
                    "INSERT INTO audit_entry SELECT workspace, 6, at, actor, '%s', '%s', subject, '{}', '%s', '%s' FROM audit_entry WHERE sequence = 5"
                            .formatted("Nobody", "post.approved", forged.previous(), forged.hash()));

            assertThat(trail.firstBreak(TOWN)).contains(6L);
        }

        @Test
        void emptiesNoTrailUnnoticed() {
            recordSome(TOWN, 5);

            tamper("DELETE FROM audit_entry");

            assertThat(trail.firstBreak(TOWN)).contains(1L);
        }

        private void tamper(String sql) {
            assertThat(database.jdbc().sql(sql).update()).isPositive();
        }
    }

    private void recordSome(WorkspaceId workspace, int entries) {
        for (var number = 1; number <= entries; number++)
            record(workspace, new Act("post.changed", "post/1", Map.of("note", "n" + number)));
    }

    private void record(WorkspaceId workspace, Act act) {
        database.transaction().executeWithoutResult(status -> trail.record(Actor.kaari(workspace), act));
    }
}

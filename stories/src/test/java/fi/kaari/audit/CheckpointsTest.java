package fi.kaari.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.workspace.NotAllowed;
import fi.kaari.workspace.NotFound;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class CheckpointsTest {

    private final TestClock clock = TestClock.at("2027-01-04T22:00:00.123456789Z");
    private final TestDatabase database;
    private final House house;
    private final Checkpoints checkpoints;

    CheckpointsTest(TestDatabase database) {
        this.database = database;
        house = House.over(database, clock);
        checkpoints = house.get(Checkpoints.class);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoeverAsksForOneIsTheLastEntryThatIsSigned() {
        act();

        var signed = checkpoints.sign(Cast.lead());

        assertThat(checkpoints.get(Cast.admin(), 2)).isEqualTo(signed);
        assertThat(house.get(AuditTrail.class).after(House.WORKSPACE, 1, 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.act().verb()).isEqualTo("audit.signed");
                    assertThat(entry.hash()).isEqualTo(signed.hash());
                });
        assertThat(signed.key()).isEqualTo(checkpoints.publicKey());
    }

    @Test
    void aDayOnWhichSomethingHappenedIsSignedOnce() {
        act();
        checkpoints.signDaily(House.WORKSPACE);
        act();
        checkpoints.signDaily(House.WORKSPACE);
        assertThat(sequences()).containsExactly(1L);

        clock.advance(Duration.ofHours(2));
        checkpoints.signDaily(House.WORKSPACE);
        assertThat(sequences()).containsExactly(2L, 1L);
    }

    @Test
    void aDayOnWhichNothingHappenedIsNotSigned() {
        checkpoints.signDaily(House.WORKSPACE);
        assertThat(sequences()).isEmpty();

        act();
        checkpoints.signDaily(House.WORKSPACE);
        clock.advance(Duration.ofDays(1));
        checkpoints.signDaily(House.WORKSPACE);
        assertThat(sequences()).containsExactly(1L);
    }

    @Test
    void whatDoesNotFollowFromWhatWasSignedIsNotSigned() {
        act();
        checkpoints.sign(Cast.lead());
        act();
        database.jdbc()
                .sql("UPDATE audit_entry SET actor_name = 'Lead' WHERE sequence = 3")
                .update();

        assertThatThrownBy(() -> checkpoints.sign(Cast.lead()))
                .isInstanceOfSatisfying(
                        ChainBroken.class, broken -> assertThat(broken.entry()).isEqualTo(3));
        assertThat(sequences()).containsExactly(2L);
        assertThat(house.get(AuditTrail.class).after(House.WORKSPACE, 0, 10)).hasSize(3);
    }

    @Test
    void onlyLeadsAndAdministratorsSignAndRead() {
        for (var other : List.of(Cast.author(), Cast.expert(), Cast.viewer())) {
            assertThatThrownBy(() -> checkpoints.sign(other)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> checkpoints.newest(other, 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> checkpoints.get(other, 1)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> checkpoints.get(Cast.lead(), 1)).isInstanceOf(NotFound.class);
    }

    private void act() {
        database.transaction()
                .executeWithoutResult(
                        status -> house.get(AuditTrail.class).record(Cast.author(), Act.of("post.revised", "post/1")));
    }

    private List<Long> sequences() {
        return checkpoints.newest(Cast.lead(), 10).stream()
                .map(Checkpoint::sequence)
                .toList();
    }
}

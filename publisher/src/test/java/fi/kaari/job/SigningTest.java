package fi.kaari.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.audit.Checkpoint;
import fi.kaari.audit.Checkpoints;
import fi.kaari.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningTest {

    private final TestClock clock = TestClock.at("2027-03-22T23:59:00Z");
    private final TestDatabase database = TestDatabase.onH2();
    private final House house = House.over(database, clock);

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void what_happened_is_signed_when_the_day_is_over() {
        var signing = house.get(Signing.class);
        signing.look();
        act();
        signing.look();
        assertThat(signed()).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        signing.look();
        assertThat(signed()).containsExactly(1L);
    }

    @Test
    void a_broken_trail_is_left_unsigned_and_stops_nothing() {
        act();
        database.jdbc().sql("UPDATE audit_entry SET actor_name = 'Lead'").update();

        house.get(Signing.class).look();

        assertThat(signed()).isEmpty();
    }

    private void act() {
        database.transaction()
                .executeWithoutResult(
                        status -> house.get(AuditTrail.class).record(Cast.author(), Act.of("post.revised", "post/1")));
    }

    private List<Long> signed() {
        return house.get(Checkpoints.class).newest(Cast.lead(), 10).stream()
                .map(Checkpoint::sequence)
                .toList();
    }
}

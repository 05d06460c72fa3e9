package fi.kaari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@EachDatabase
class SharedClockTest {

    private static final Duration NEAR = Duration.ofSeconds(1);

    private final TestDatabase database;

    SharedClockTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void machinesWhoseClocksDifferByMinutesHaveTheSameTime() {
        try (var slow = SharedClock.over(database.dataSource(), machine(Duration.ofMinutes(-5)));
                var fast = SharedClock.over(database.dataSource(), machine(Duration.ofMinutes(5)))) {
            assertThat(Duration.between(slow.instant(), fast.instant()).abs()).isLessThan(NEAR);
            assertThat(Duration.between(slow.instant(), Instant.now()).abs()).isLessThan(NEAR);
        }
    }

    @Test
    void itGoesOnBetweenReadingsAndNeverBack() throws SQLException {
        try (var clock = SharedClock.over(database.dataSource(), Clock.systemUTC())) {
            var before = clock.instant();
            for (int reading = 0; reading < 50; reading++) {
                clock.agree();
                assertThat(clock.instant()).isAfterOrEqualTo(before);
                before = clock.instant();
            }
        }
    }

    @Test
    void itGoesOnWhileTheDatabaseIsAway() throws Exception {
        var away = new AtomicBoolean();
        var line = new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) throw new SQLException("away");
                return super.getConnection();
            }
        };
        try (var clock = SharedClock.over(line, Clock.systemUTC())) {
            away.set(true);
            assertThatThrownBy(clock::agree).isInstanceOf(SQLException.class);
            var before = clock.instant();
            Thread.sleep(5);
            assertThat(clock.instant()).isAfter(before);
        }
    }

    @Test
    void anotherTimeZoneOfTheConnectionIsNoticedAtTheStart() {
        assertThatThrownBy(() -> SharedClock.over(database.dataSource(), machine(Duration.ofHours(2))))
                .hasMessageContaining("connectionTimeZone=UTC");
    }

    @Test
    void inAnotherZoneItIsTheSameTime() {
        try (var clock = SharedClock.over(database.dataSource(), Clock.systemUTC())) {
            var helsinki = clock.withZone(ZoneId.of("Europe/Helsinki"));

            assertThat(helsinki.getZone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
            assertThat(Duration.between(clock.instant(), helsinki.instant())).isLessThan(NEAR);
        }
    }

    private static Clock machine(Duration wrongBy) {
        return Clock.offset(Clock.systemUTC(), wrongBy);
    }
}

package fi.kaari;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's time, which is the same for every process that works on it: read every few seconds, and carried on by
 * this machine's counter in between, so that neither a machine whose clock is wrong nor one whose clock is set while
 * Kaari runs is early, late, or takes a living node for dead.
 */
final class SharedClock extends Clock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedClock.class);
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(5);

    /** What readings may differ by without a clock having been set. */
    private static final Duration TOLERANCE = Duration.ofMillis(20);

    /** Beyond this it is no clock that is wrong, but the time zone of the connection. */
    private static final Duration LARGEST_DIFFERENCE = Duration.ofMinutes(14);

    private final DataSource database;
    private final Thread reader;
    private volatile Reading last;

    private SharedClock(DataSource database, Instant own) throws SQLException {
        this.database = database;
        this.last = read();
        var difference = Duration.between(own, last.instant()).abs();
        if (difference.compareTo(LARGEST_DIFFERENCE) > 0)
            throw new IllegalStateException("The database's time differs from this machine's by " + difference
                    + ": set both clocks, and connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true in"
                    + " spring.datasource.url");
        this.reader = Thread.ofVirtual().name("shared-clock").start(this::run);
    }

    /** @param own this machine's clock, which is only compared */
    static SharedClock over(DataSource database, Clock own) {
        try {
            return new SharedClock(database, own.instant());
        } catch (SQLException away) {
            throw new IllegalStateException("The database does not tell the time", away);
        }
    }

    @Override
    public Instant instant() {
        return last.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    @Override
    public void close() {
        reader.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(BETWEEN_READINGS);
                agree();
            } catch (InterruptedException closed) {
                return;
            } catch (SQLException away) {
                LOG.debug("The time goes on by this machine's counter: {}", away.toString());
            }
        }
    }

    /** Takes the database's time over where it is another one. */
    void agree() throws SQLException {
        var reading = read();
        var difference = Duration.between(instant(), reading.now());
        if (difference.abs().compareTo(TOLERANCE.plus(reading.doubt())) > 0) last = reading;
    }

    /** As of the middle of its way. */
    private Reading read() throws SQLException {
        try (var connection = database.getConnection();
                var question = connection.prepareStatement("SELECT LOCALTIMESTAMP(6)")) {
            var asked = System.nanoTime();
            try (var answer = question.executeQuery()) {
                answer.next();
                var told = answer.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                var half = (System.nanoTime() - asked) / 2;
                return new Reading(told, asked + half, Duration.ofNanos(half));
            }
        }
    }

    /** The same time for people of one zone. */
    private static final class Zoned extends Clock {

        private final SharedClock time;
        private final ZoneId zone;

        Zoned(SharedClock time, ZoneId zone) {
            this.time = time;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return time.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(time, other);
        }
    }

    /**
     * @param nanos where this machine's counter stood
     * @param doubt how far off it may be
     */
    private record Reading(Instant instant, long nanos, Duration doubt) {

        Instant now() {
            return instant.plusNanos(System.nanoTime() - nanos);
        }
    }
}

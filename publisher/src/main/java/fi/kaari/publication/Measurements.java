package fi.kaari.publication;

import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How publications were received, as their platforms counted last; often at first, then ever less, for a month. */
@Repository
public class Measurements {

    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LAST = Duration.ofDays(31);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private static final int LONGEST_NAME = 60;

    private final JdbcClient database;
    private final Clock clock;

    Measurements(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The counts of a publication, by name. */
    public List<Measurement> of(PublicationId id) {
        return database.sql("SELECT * FROM publication_measure WHERE publication = ? ORDER BY name")
                .param(id.value())
                .query((row, number) -> new Measurement(
                        row.getString("name"), row.getLong("amount"), UtcColumn.read(row, "measured_at")))
                .list();
    }

    /** What readers see and is to be measured now. */
    public List<Publication> due(int limit) {
        var now = clock.instant();
        return database.sql("""
                        SELECT * FROM publication
                        WHERE state IN (:states) AND due_at > :oldest AND published_at <= :youngest
                          AND (measure_at IS NULL OR measure_at <= :now)
                        ORDER BY due_at DESC LIMIT :limit""")
                .param("states", PublicationTable.names(State.READ))
                .param("oldest", UtcColumn.of(now.minus(LAST)))
                .param("youngest", UtcColumn.of(now.minus(FIRST)))
                .param("now", UtcColumn.of(now))
                .param("limit", limit)
                .query((row, number) -> PublicationTable.publication(row))
                .list();
    }

    /** Keeps what the platform counts now; what it no longer tells stays as it was told last. */
    @Transactional
    public void keep(Publication publication, Map<String, Long> counts) {
        counts.forEach((name, amount) -> {
            if (name.length() <= LONGEST_NAME) store(publication.id(), name, amount);
        });
        var age = Duration.between(publication.publishedAt(), clock.instant());
        again(publication, clock.instant().plus(pause(age)));
    }

    /** The platform could not be asked. */
    public void postpone(Publication publication) {
        again(publication, clock.instant().plus(AFTER_FAILURE));
    }

    private static Duration pause(Duration age) {
        if (age.compareTo(Duration.ofHours(6)) < 0) return Duration.ofHours(1);
        return age.compareTo(Duration.ofDays(2)) < 0 ? Duration.ofHours(6) : Duration.ofDays(1);
    }

    private void again(Publication publication, Instant at) {
        database.sql("UPDATE publication SET measure_at = ? WHERE id = ?")
                .params(UtcColumn.of(at), publication.id().value())
                .update();
    }

    private void store(PublicationId id, String name, long amount) {
        database.sql("""
                        INSERT INTO publication_measure (publication, name, amount, measured_at) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE amount = VALUES(amount), measured_at = VALUES(measured_at)""")
                .params(id.value(), name, amount, UtcColumn.of(clock.instant()))
                .update();
    }
}

package fi.kaari.workspace;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who has ever signed in. */
@Repository
public class People {

    /** Kaari itself, as the author of what nobody's hand did. */
    public static final PersonId KAARI = new PersonId("00000000-0000-0000-0000-000000000000");

    private static final RowMapper<Person> ROW = (row, number) -> new Person(
            new PersonId(row.getString("id")),
            row.getString("issuer"),
            row.getString("subject"),
            row.getString("name"));

    private final JdbcClient database;
    private final Clock clock;

    People(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Person> find(PersonId id) {
        return database.sql("SELECT * FROM person WHERE id = ?")
                .param(id.value())
                .query(ROW)
                .optional();
    }

    /** The person behind an identity, known from now on; keeps their name as the provider has it today. */
    @Transactional
    public Person signedIn(String issuer, String subject, String name) {
        var known = find(issuer, subject);
        known.ifPresentOrElse(person -> rename(person.id(), name), () -> add(issuer, subject, name));
        return find(issuer, subject).orElseThrow();
    }

    /** The person behind an identity, if they have ever signed in. */
    public Optional<Person> find(String issuer, String subject) {
        return database.sql("SELECT * FROM person WHERE issuer = ? AND subject = ?")
                .params(issuer, subject)
                .query(ROW)
                .optional();
    }

    private void rename(PersonId id, String name) {
        database.sql("UPDATE person SET name = ?, seen_at = ? WHERE id = ?")
                .params(name, UtcColumn.of(clock.instant()), id.value())
                .update();
    }

    private void add(String issuer, String subject, String name) {
        database.sql("INSERT INTO person (id, issuer, subject, name, seen_at) VALUES (?, ?, ?, ?, ?)")
                .params(PersonId.random().value(), issuer, subject, name, UtcColumn.of(clock.instant()))
                .update();
    }
}

package fi.kaari.database;

import fi.kaari.machine.Script;
import fi.kaari.machine.Skipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The MySQL of this test run: the one given as {@code -Dkaari.mysql.url} or {@code KAARI_MYSQL_URL}, else one made of
 * Debian's packages, else one in a container. Without any, a file {@code target/skipped-mysql} remembers what was not
 * tested.
 *
 * @param url where its root is, e.g. {@code jdbc:mysql://127.0.0.1:3306/?user=…}; its user may create schemas
 */
record MySqlServer(String url) {

    private static final Path LOG = Path.of("target/mysql.log");
    private static final Optional<MySqlServer> RUNNING = find();

    static Optional<MySqlServer> running() {
        return RUNNING;
    }

    /** The address of a schema, with the connection properties that Kaari's own settings demand. */
    String schemaUrl(String schema) {
        return url.replaceFirst(
                "(jdbc:mysql://[^/]+/)[^?]*\\??",
                "$1" + schema + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&");
    }

    void execute(String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static Optional<MySqlServer> find() {
        try {
            Files.deleteIfExists(LOG);
            Skipped.nothing("mysql");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var found = given().or(() -> started("mysql-from-packages.sh")).or(() -> started("mysql-from-container.sh"));
        if (found.isEmpty())
            Skipped.note("mysql", "the contract tests on MySQL; " + LOG.toAbsolutePath() + " says why");
        return found;
    }

    private static Optional<MySqlServer> given() {
        return Stream.of(System.getProperty("kaari.mysql.url"), System.getenv("KAARI_MYSQL_URL"))
                .filter(url -> url != null && !url.isBlank())
                .findFirst()
                .map(MySqlServer::new);
    }

    private static Optional<MySqlServer> started(String script) {
        return Script.answer("mysql", script, LOG).map(MySqlServer::new);
    }
}

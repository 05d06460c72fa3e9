package fi.kaari.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
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
    private static final Path SKIPPED = Path.of("target/skipped-mysql");
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
            Files.createDirectories(LOG.getParent());
            Files.deleteIfExists(LOG);
            Files.deleteIfExists(SKIPPED);
            var found =
                    given().or(() -> started("mysql-from-packages.sh")).or(() -> started("mysql-from-container.sh"));
            if (found.isEmpty()) Files.writeString(SKIPPED, "the contract tests on MySQL; " + LOG + " says why\n");
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<MySqlServer> given() {
        return Stream.of(System.getProperty("kaari.mysql.url"), System.getenv("KAARI_MYSQL_URL"))
                .filter(url -> url != null && !url.isBlank())
                .findFirst()
                .map(MySqlServer::new);
    }

    /** The script serves until its standard input closes, which it does when this JVM ends, in whatever way. */
    private static Optional<MySqlServer> started(String script) {
        try (var text = MySqlServer.class.getResourceAsStream(script)) {
            var command = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            var process = new ProcessBuilder(List.of("bash", "-c", command, script))
                    .redirectError(Redirect.appendTo(LOG.toFile()))
                    .start();
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            return Optional.ofNullable(output.readLine()).map(MySqlServer::new);
        } catch (IOException noShell) {
            return Optional.empty();
        }
    }
}

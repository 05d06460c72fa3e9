package fi.kaari.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing in the whole of Kaari changes or removes an entry of the trail. */
class AppendOnlyTest {

    private static final Path ROOT = Path.of(System.getProperty("kaari.root"));
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(UPDATE|DELETE\\s+FROM|TRUNCATE(\\s+TABLE)?|REPLACE\\s+INTO|MERGE\\s+INTO|DROP\\s+TABLE)\\s+`?audit_(entry|chain)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void entriesAreOnlyAddedAndOnlyTheHeadMovesOn() throws IOException {
        var changes = sources()
                .flatMap(file ->
                        CHANGE.matcher(read(file)).results().map(found -> ROOT.relativize(file) + ": " + found.group()))
                .toList();

        assertThat(changes).containsExactly("stories/src/main/java/fi/kaari/audit/AuditTable.java: UPDATE audit_chain");
    }

    @Test
    void nobodyElseWritesToTheTrail() throws IOException {
        var writers = sources()
                .filter(file -> read(file).contains("INTO audit_"))
                .map(file -> file.getFileName().toString())
                .toList();

        assertThat(writers).containsExactly("AuditTable.java");
    }

    private static Stream<Path> sources() throws IOException {
        var found = Stream.<Path>builder();
        for (var module : List.of("stories", "publisher", "planner")) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                files.filter(file -> file.toString().endsWith(".java")
                                || file.toString().endsWith(".sql"))
                        .forEach(found);
            }
        }
        return found.build();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

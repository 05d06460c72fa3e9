package fi.kaari.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.workspace.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The program that outsiders verify an export with sees whatever was done to it; {@code docs/audit.md} has a sound one. */
class VerifyAuditTest {

    private static final Path PAGE = Path.of(System.getProperty("kaari.root"), "docs", "audit.md");

    @TempDir
    private Path directory;

    static Stream<Arguments> tamperings() {
        return Stream.of(
                tampering("entry 2 is not what was written", 2, line -> line.replace("14.00", "15.00")),
                tampering("entry 2 is not what was written", 2, line -> line.replace("\"Expert\"", "\"Lead\"")),
                tampering(
                        "entry 2 is not what was written",
                        2,
                        line -> line.replace("\"details\":{", "\"details\":{\"a\":\"b\",")),
                tampering("entry 2 is not what was written", 2, line -> line.replace("T08:12", "T09:12")),
                tampering("belongs to another workspace", 2, line -> line.replace("viestinta", "naapuri")),
                tampering(
                        "has other fields", 2, line -> line.replace("{\"workspace\"", "{\"note\":\"x\",\"workspace\"")),
                tampering(
                        "is there twice",
                        2,
                        line -> line.replace("{\"workspace\"", "{\"verb\":\"review.sent-back\",\"workspace\"")),
                tampering(
                        "not the JSON",
                        2,
                        line -> line.replace("\"details\":{", "\"details\":{\"a\":{},\"b\":{\"c\":{}},")),
                tampering("half a character", 2, line -> line.replace("14.00", "\\ud83e")),
                tampering("ends too early", 2, line -> line.substring(0, line.length() / 2)),
                tampering("not the JSON", 2, line -> line + " "),
                tampering("not that of an export", 0, line -> line.replace("kaari-audit-1", "kaari-audit-2")),
                tampering("instead of 4", 0, line -> line.replace("\"entries\":3", "\"entries\":4")),
                tampering("not the last one", 0, line -> line.replace("\"last\":\"", "\"last\":\"0")));
    }

    @Test
    void theExampleOnThePageIsWhole() throws IOException, InterruptedException {
        var answer = Verifier.runOn(directory, example());

        assertThat(answer.said()).contains("Whole: entries 1 to 3 of viestinta");
        assertThat(answer.status()).isZero();
        assertThat(Files.readString(PAGE)).contains(answer.said().lines().toList());
    }

    @Test
    void theHashOnThePageIsTheOneThatKaariComputes() throws IOException {
        var page = Files.readString(PAGE);
        var first = example().get(1);
        var entry = new AuditEntry(
                new WorkspaceId("viestinta"),
                1,
                Instant.parse(field(first, "at")),
                field(first, "actor"),
                field(first, "actorName"),
                new Act(field(first, "verb"), field(first, "subject"), Map.of("reason", "", "revision", "1")),
                field(first, "previous"),
                field(first, "hash"));

        assertThat(entry.computedHash()).isEqualTo(entry.hash());
        assertThat(page).contains(entry.hash());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void whateverIsChangedIsNoticed(String complaint, int line, UnaryOperator<String> change)
            throws IOException, InterruptedException {
        var lines = example();
        var changed = change.apply(lines.get(line));
        assertThat(changed).isNotEqualTo(lines.get(line));
        lines.set(line, changed);

        var answer = Verifier.runOn(directory, lines);

        assertThat(answer.said()).startsWith("BROKEN: ").contains(complaint);
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void aMissingEntryIsNoticed() throws IOException, InterruptedException {
        var lines = example();
        lines.remove(2);

        assertThat(Verifier.runOn(directory, lines).said()).startsWith("BROKEN: entry 2 is missing");
    }

    @Test
    void aTrailWrittenAnewIsNoticedByWhoeverKeptAHash() throws IOException, InterruptedException {
        var answer = Verifier.runOn(directory, example(), "2:" + "0".repeat(64));

        assertThat(answer.said()).startsWith("BROKEN: entry 2 is not the one that was kept");
    }

    @Test
    void aTrailThatWasCutBackIsNoticedByWhoeverKeptAHash() throws IOException, InterruptedException {
        var answer = Verifier.runOn(directory, example(), "4:" + "0".repeat(64));

        assertThat(answer.said()).startsWith("BROKEN: entry 4 is missing");
    }

    @Test
    void aFileThatIsNoTextIsNoExport() throws IOException, InterruptedException {
        var file = Files.write(directory.resolve("export"), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});

        assertThat(Verifier.run(file.toString()).said()).startsWith("BROKEN: after entry 0 the file is not UTF-8");
    }

    @Test
    void aFileThatIsNotThereIsNoVerdict() throws IOException, InterruptedException {
        assertThat(Verifier.run(directory.resolve("nothing").toString()).status())
                .isEqualTo(2);
    }

    private static Arguments tampering(String complaint, int line, UnaryOperator<String> change) {
        return Arguments.of(complaint, line, change);
    }

    private static List<String> example() throws IOException {
        var block = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return new ArrayList<>(block.group(1).lines().toList());
    }

    private static String field(String line, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(line);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

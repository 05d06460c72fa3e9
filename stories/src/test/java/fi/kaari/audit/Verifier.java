package fi.kaari.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code docs/VerifyAudit.java}, run the way an outsider runs it: by itself, with nothing but a file. */
final class Verifier {

    private static final Path PROGRAM = Path.of(System.getProperty("kaari.root"), "docs", "VerifyAudit.java");

    private Verifier() {}

    /** @param arguments the export, then what was kept */
    static Answer run(String... arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(Stream.of(java, "-XX:TieredStopAtLevel=1", PROGRAM.toString()), Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }

    static Answer runOn(Path directory, List<String> lines, String... kept) throws IOException, InterruptedException {
        var export = Files.write(Files.createTempFile(directory, "export", ".jsonl"), lines);
        return run(Stream.concat(Stream.of(export.toString()), Stream.of(kept)).toArray(String[]::new));
    }

    record Answer(int status, String said) {}
}

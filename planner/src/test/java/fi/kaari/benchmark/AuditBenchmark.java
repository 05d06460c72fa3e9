package fi.kaari.benchmark;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditEntry;
import fi.kaari.workspace.WorkspaceId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** An export of 1,000,000 entries, verified by the outsider's program with a small heap. */
final class AuditBenchmark {

    private static final int ENTRIES = 1_000_000;
    private static final String HEAP = "-Xmx64m";
    private static final WorkspaceId WORKSPACE = new WorkspaceId("viestinta");
    private static final String PERSON = UUID.randomUUID().toString();
    private static final Instant BEGINNING = Instant.parse("2027-01-04T07:00:00Z");
    private static final Path PROGRAM = Path.of(System.getProperty("kaari.root", ".."), "docs", "VerifyAudit.java");

    private final JsonMapper json = new JsonMapper();
    private final Path entries;
    private final Path export;
    private String last = "0".repeat(64);

    private AuditBenchmark(Path directory) {
        entries = directory.resolve("entries.jsonl");
        export = directory.resolve("export.jsonl");
    }

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("kaari-audit");
        new AuditBenchmark(directory).run();
        FileSystemUtils.deleteRecursively(directory);
    }

    private void run() throws Exception {
        write();
        var table = new Table("verified with " + HEAP, "MB", "s", "entries/s", "most memory of the process MB");
        var begun = System.nanoTime();
        var memory = verified();
        var seconds = (System.nanoTime() - begun) / 1e9;
        table.row(ENTRIES, Files.size(export) >> 20, seconds, Math.round(ENTRIES / seconds), memory);
        table.print();
    }

    /** The heading names the last hash, which is known when all entries are written. */
    private void write() throws IOException {
        try (var out = Files.newBufferedWriter(entries)) {
            for (var sequence = 1; sequence <= ENTRIES; sequence++) line(out, entry(sequence));
        }
        try (var out = Files.newOutputStream(export)) {
            out.write("""
                    {"export":"kaari-audit-1","workspace":"%s","entries":%d,"last":"%s","at":"%s"}
                    """.formatted(WORKSPACE, ENTRIES, last, BEGINNING).getBytes(StandardCharsets.UTF_8));
            Files.copy(entries, out);
        }
        Files.delete(entries);
    }

    private AuditEntry entry(int sequence) {
        var act = new Act(
                "review.approved",
                "post/" + new UUID(1, sequence / 5),
                Map.of("comment", "Klo 14.00 pitää paikkansa.", "digest", last, "revision", "1", "step", "expert"));
        var open =
                new AuditEntry(WORKSPACE, sequence, BEGINNING.plusSeconds(sequence), PERSON, "Expert", act, last, "");
        last = open.computedHash();
        return new AuditEntry(WORKSPACE, sequence, open.at(), PERSON, "Expert", act, open.previous(), last);
    }

    private void line(BufferedWriter out, AuditEntry entry) throws IOException {
        var line = new LinkedHashMap<String, Object>();
        line.put("workspace", entry.workspace().value());
        line.put("sequence", entry.sequence());
        line.put("at", entry.at().toString());
        line.put("actor", entry.actor());
        line.put("actorName", entry.actorName());
        line.put("verb", entry.act().verb());
        line.put("subject", entry.act().subject());
        line.put("details", new TreeMap<>(entry.details()));
        line.put("previous", entry.previous());
        line.put("hash", entry.hash());
        out.write(json.writeValueAsString(line));
        out.write('\n');
    }

    /** The most memory that the program held, in MB, where the system tells; 0 elsewhere. */
    private long verified() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, HEAP, PROGRAM.toString(), export.toString())
                .inheritIO()
                .start();
        long most = 0;
        while (process.isAlive()) {
            most = Math.max(most, resident(process.pid()));
            Thread.sleep(50);
        }
        if (process.exitValue() != 0) throw new IllegalStateException("The export does not hold");
        return most >> 10;
    }

    private static long resident(long process) {
        try (var status = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException unknown) {
            return 0;
        }
    }
}

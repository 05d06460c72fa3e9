package fi.kaari.benchmark;

import fi.kaari.RunningKaari;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A plan of 10,000 rows on its way into a running Kaari with a small heap: read and compared, taken, and brought in again. */
final class ImportBenchmark {

    private static final int ROWS = 10_000;
    private static final int ARCS = 20;
    private static final String HEAP = "-Xmx128m";
    private static final String BOUNDARY = "kaari-import-benchmark";
    private static final List<String> HEADINGS = List.of(
            "Tarina", "Vaihe", "Julkaisu", "Kanava", "Kieli", "Päivä", "Klo", "Teksti", "Linkki", "Kuva", "Alt-teksti");
    private static final List<String> BEATS =
            List.of("Koukku", "Tausta", "Jännite", "Käänne", "Huipennus", "Jälkikaiku");
    private static final List<String> CHANNELS = List.of("Facebook", "Instagram", "X", "YouTube");
    private static final List<String> WORDS = List.of(
            ("työ koulutus hoiva ala päivä ohje palvelu neuvonta video tallenne kysymys vastaus kieli aika muistutus "
                            + "tapahtuma lähetys ilmoittaudu mukaan lisää kerro tule katso lue")
                    .split(" "));
    private static final Pattern FULL_COLLECTION = Pattern.compile("Pause Full.*?(\\d+)M->(\\d+)M");

    private final Random random = new Random(1);
    private final Path directory;
    private final Path heapLog;

    private ImportBenchmark(Path directory) {
        this.directory = directory;
        this.heapLog = directory.resolve("heap.log");
    }

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("kaari-import");
        new ImportBenchmark(directory).run();
        FileSystemUtils.deleteRecursively(directory);
    }

    private void run() throws Exception {
        var plan = plan();
        var table = new Table("what, with " + HEAP, "rows", "s", "rows/s", "most heap MB", "most that was needed");
        try (var kaari = RunningKaari.in(
                directory, HEAP, "-Xlog:gc:file=" + heapLog, "--kaari.demo-story=false", "--kaari.role=planner")) {
            var token = kaari.token("author");
            var id = measured(table, "read and compare", () -> bring(kaari, token, plan));
            expect(standing(kaari, token, id), "new");
            measured(table, "take", () -> take(kaari, token, id));
            expect(standing(kaari, token, id), "taken");
            var again = measured(table, "read and compare again, all of it here", () -> bring(kaari, token, plan));
            expect(standing(kaari, token, again), "same");
        }
        table.print();
    }

    private String measured(Table table, String what, Work work) throws Exception {
        var begun = System.nanoTime();
        var id = work.run();
        var seconds = (System.nanoTime() - begun) / 1e9;
        table.row(what, ROWS, seconds, Math.round(ROWS / seconds), mostHeap(1), mostHeap(2));
        return id;
    }

    private static void expect(JsonNode standing, String kind) {
        if (standing.path("rows").path(kind).asInt() != ROWS)
            throw new IllegalStateException("Not every row is " + kind + ": " + standing);
    }

    private static String bring(RunningKaari kaari, String token, Path plan) throws Exception {
        var begun = kaari.json(request(kaari, token, "/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(multipart(plan))
                .build());
        return done(kaari, token, begun.path("id").asString());
    }

    private static String take(RunningKaari kaari, String token, String id) throws Exception {
        kaari.json(request(kaari, token, "/api/v1/imports/" + id + "/take")
                .POST(BodyPublishers.noBody())
                .build());
        return done(kaari, token, id);
    }

    private static String done(RunningKaari kaari, String token, String id) throws Exception {
        while (standing(kaari, token, id).path("underWay").asBoolean()) Thread.sleep(100);
        return id;
    }

    private static JsonNode standing(RunningKaari kaari, String token, String id) {
        return kaari.json(request(kaari, token, "/api/v1/imports/" + id).build());
    }

    private static HttpRequest.Builder request(RunningKaari kaari, String token, String path) {
        return HttpRequest.newBuilder(URI.create(kaari.url() + path)).header("Authorization", "Bearer " + token);
    }

    private static BodyPublisher multipart(Path file) throws IOException {
        var head =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.xlsx\"\r\n\r\n";
        var foot = "\r\n--" + BOUNDARY + "--\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofFile(file), BodyPublishers.ofString(foot));
    }

    /** The most that was held so far just before (1) or after (2) a full collection. */
    private int mostHeap(int when) throws IOException {
        return Files.readString(heapLog, StandardCharsets.UTF_8)
                .lines()
                .flatMap(line -> FULL_COLLECTION.matcher(line).results())
                .mapToInt(found -> Integer.parseInt(found.group(when)))
                .max()
                .orElse(0);
    }

    /** Posts for two channels each, in twenty arcs over a year. */
    private Path plan() throws IOException {
        var file = directory.resolve("plan.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Kaari", "1.0")) {
            var sheet = workbook.newWorksheet("Suunnitelma");
            for (int column = 0; column < HEADINGS.size(); column++) sheet.value(0, column, HEADINGS.get(column));
            for (int row = 0; row < ROWS; row++) row(sheet, row);
        }
        return file;
    }

    private void row(Worksheet sheet, int row) {
        int post = row / 2;
        int day = post % (ROWS / 2 / ARCS) * 365 / (ROWS / 2 / ARCS);
        var date = LocalDate.now().plusDays(10 + day);
        var channel = CHANNELS.get(2 * (post % 2) + row % 2);
        var text = sentence(40);
        sheet.value(row + 1, 0, "Tarina " + post / (ROWS / 2 / ARCS));
        sheet.value(row + 1, 1, BEATS.get(day * BEATS.size() / 365));
        sheet.value(row + 1, 2, "Julkaisu " + post);
        sheet.value(row + 1, 3, channel);
        sheet.value(row + 1, 4, "fi");
        sheet.value(row + 1, 5, date);
        sheet.style(row + 1, 5).format("d.m.yyyy").set();
        sheet.value(row + 1, 6, "%d.%02d".formatted(8 + post % 10, post % 60));
        sheet.value(row + 1, 7, channel.equals("YouTube") ? sentence(5) + "\n---\n" + text : text);
        sheet.value(row + 1, 8, "https://www.example.org/" + post);
        sheet.value(row + 1, 9, "kuva-" + post % 50 + ".jpg");
        sheet.value(row + 1, 10, sentence(8));
    }

    private String sentence(int words) {
        return IntStream.range(0, words)
                .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    /** Something that takes its time and tells which import it was. */
    private interface Work {
        String run() throws Exception;
    }
}

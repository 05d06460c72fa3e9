package fi.kaari.benchmark;

import fi.kaari.RunningKaari;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** From the start of the process to the first answer, and what it holds in memory half a minute later, beside a bare web server. */
final class StartBenchmark {

    private static final int ROUNDS = 3;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private StartBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var table = new Table("what", "ready s, min", "median", "max", "idle MB, median");
        var directory = Files.createTempDirectory("kaari-start");
        row(table, "bare Spring Boot web server", BareWeb.class.getName(), directory, true);
        row(table, "Kaari, first start (empty database)", "fi.kaari.KaariApplication", directory, true);
        row(table, "Kaari, next start", "fi.kaari.KaariApplication", directory, false);
        FileSystemUtils.deleteRecursively(directory);
        table.print();
    }

    private static void row(Table table, String what, String program, Path directory, boolean fresh) throws Exception {
        var ready = new ArrayList<Double>();
        var idle = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            if (fresh) FileSystemUtils.deleteRecursively(directory.resolve("data"));
            measure(program, directory, ready, idle);
        }
        Collections.sort(ready);
        Collections.sort(idle);
        table.row(what, ready.getFirst(), ready.get(ROUNDS / 2), ready.getLast(), idle.get(ROUNDS / 2));
    }

    private static void measure(String program, Path directory, List<Double> ready, List<Double> idle)
            throws Exception {
        int port = RunningKaari.freePort();
        var begun = System.nanoTime();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        RunningKaari.classPath() + ":" + ownClasses(),
                        program,
                        "--server.port=" + port)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        while (!answers(port)) Thread.sleep(20);
        ready.add((System.nanoTime() - begun) / 1e9);
        Thread.sleep(IDLE);
        idle.add(residentMegabytes(process));
        process.destroy();
        process.waitFor();
    }

    private static String ownClasses() {
        return Path.of(BareWeb.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HTTP.send(request, BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double residentMegabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}

package fi.kaari;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kaari as a process of its own, on a free port of 127.0.0.1, with its data in a directory that outlives it: it can be
 * killed and started again.
 */
public final class RunningKaari implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path directory;
    private final int port;
    private final List<String> arguments;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    private RunningKaari(Path directory, int port, List<String> arguments) {
        this.directory = directory;
        this.port = port;
        this.arguments = arguments;
        this.process = launch();
        awaitReady();
    }

    /**
     * @param directory holds {@code data} and the log {@code kaari.log}
     * @param arguments settings, e.g. {@code --kaari.publishing.lead=1m}, and options of the machine, e.g.
     *     {@code -Xmx128m}
     */
    public static RunningKaari in(Path directory, String... arguments) {
        return new RunningKaari(directory, freePort(), List.of(arguments));
    }

    /** The same at a port that somebody else knows already. */
    public static RunningKaari at(int port, Path directory, String... arguments) {
        return new RunningKaari(directory, port, List.of(arguments));
    }

    /** Its address without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return directory.resolve("kaari.log");
    }

    /** Ends it as a power cut would: no shutdown hook, no farewell. */
    public void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** Starts it again on the same data and the same port. */
    public void restart() {
        if (process.isAlive()) kill();
        process = launch();
        awaitReady();
    }

    /** A bearer token of a demonstration person's script. */
    public String token(String role) {
        var credentials = (role + "-script:kaari-" + role).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(url() + "/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return json(request).path("access_token").asString();
    }

    /** What it answers to a request, as JSON; anything but success is an error with the answer in its message. */
    public JsonNode json(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300)
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
    }

    private Process launch() {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        arguments.stream().filter(RunningKaari::isForMachine).forEach(command::add);
        command.addAll(List.of("-cp", classPath(), "fi.kaari.KaariApplication", "--server.port=" + port));
        arguments.stream().filter(argument -> !isForMachine(argument)).forEach(command::add);
        try {
            Files.createDirectories(directory);
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isForMachine(String argument) {
        return argument.startsWith("-X");
    }

    /** The tests' own class path without the tests: surefire may hide it behind a manifest. */
    public static String classPath() {
        var entries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(System.getProperty("path.separator"));
        var kept = new ArrayList<String>();
        for (var entry : entries) {
            if (!entry.endsWith("test-classes"))
                kept.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(System.getProperty("path.separator"), kept);
    }

    private void awaitReady() {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) throw new IllegalStateException("Kaari ended while starting; see " + log());
            if (answers()) return;
            pause();
        }
        throw new IllegalStateException("Kaari did not start in time; see " + log());
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}

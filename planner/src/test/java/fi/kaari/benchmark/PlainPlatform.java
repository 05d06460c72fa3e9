package fi.kaari.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Takes every post as X does, after a while, and remembers when; nothing else, so that it costs the measured next to nothing. */
final class PlainPlatform implements AutoCloseable {

    private static final Pattern TEXT = Pattern.compile("(viesti-[\\w-]+)");

    private final HttpServer server;
    private final Map<String, Instant> taken = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(1_000_000_000_000_000_000L);
    private volatile Duration latency;

    PlainPlatform(Duration latency) {
        this.latency = latency;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on, with nothing taken yet. */
    void begin(Duration changed) {
        latency = changed;
        taken.clear();
    }

    /** When each text was public. */
    Map<String, Instant> taken() {
        return Map.copyOf(taken);
    }

    int count() {
        return taken.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            pause();
            var text = TEXT.matcher(body);
            if (text.find()) taken.put(text.group(1), Instant.now());
            var answer = ("{\"data\": {\"id\": \"" + ids.incrementAndGet() + "\"}}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void pause() {
        try {
            Thread.sleep(latency);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

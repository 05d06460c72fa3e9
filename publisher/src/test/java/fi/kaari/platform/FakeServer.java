package fi.kaari.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A server that plays one reply after the other and remembers what it was asked. */
public final class FakeServer implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public FakeServer(Reply... replies) {
        this.replies.addAll(Arrays.asList(replies));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public URI at(String path) {
        return URI.create(base() + path);
    }

    public synchronized void plays(Reply... more) {
        replies.addAll(Arrays.asList(more));
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        next(new Request(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders(),
                        body))
                .play(exchange, closed);
    }

    private synchronized Reply next(Request request) {
        requests.add(request);
        return replies.isEmpty() ? answer(404, "unexpected") : replies.removeFirst();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    public static Reply answer(int status, String body) {
        return answer(status, body, Map.of());
    }

    public static Reply answer(int status, String body, Map<String, String> headers) {
        return (exchange, closed) -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** Takes the request and closes the connection without a word. */
    public static Reply reset() {
        return (exchange, closed) -> exchange.close();
    }

    /** Announces more than it sends. */
    public static Reply truncated() {
        return (exchange, closed) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** Takes the request and never answers. */
    public static Reply silence() {
        return (exchange, closed) -> {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Plays one reply. */
    @FunctionalInterface
    public interface Reply {
        void play(HttpExchange exchange, CountDownLatch closed) throws IOException;
    }

    /** What the server was asked. */
    public record Request(String method, String target, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }
}

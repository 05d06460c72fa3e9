package fi.kaari.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploads that are larger than the memory of the process that sends them. */
class StreamingTest {

    private static final long FILM = 400_000_000;
    private static final String HEAP = "-Xmx48m";

    private final AtomicLong arrived = new AtomicLong();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            arrived.addAndGet(drain(exchange.getRequestBody()));
            var answer = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_film_of_many_times_the_heap_is_sent_as_it_is_read() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sender.class.getName(),
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(arrived).hasValueGreaterThanOrEqualTo(2 * FILM);
    }

    private static long drain(InputStream body) throws IOException {
        var buffer = new byte[64 * 1024];
        long all = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) all += read;
        return all;
    }

    /** Sends the film as a form's file and once more as it is. */
    static final class Sender {

        private Sender() {}

        public static void main(String[] address) {
            var where = URI.create(address[0]);
            var film = new Medium(
                    "pitka.mp4", "video/mp4", FILM, "0".repeat(64), 1, 1, null, "", () -> new LongFilm(FILM), where);
            var timeouts = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(2));
            var client = new PlatformClient(timeouts, Answer::byStatus);
            client.send(Call.post(where).multipart(Map.of("title", "Pitkä"), "source", Slice.whole(film)));
            client.send(Call.put(where).octets(Slice.from(film, 0)));
            System.exit(0);
        }
    }
}

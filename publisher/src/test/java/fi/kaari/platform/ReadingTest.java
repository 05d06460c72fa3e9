package fi.kaari.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Large films go from the disk to the network without ever being held. */
class ReadingTest {

    private static final long LENGTH = 100_000_000;
    private static final long SEGMENT = 5_000_000;

    /** Of the client, the two sockets and the server together; sockets alone hold some megabytes. */
    private static final long MOST_IN_BETWEEN = 16_000_000;

    private final PlatformClient client = new PlatformClient(
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(60)), Answer::byStatus);
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong mostInBetween = new AtomicLong();
    private final CRC32 sum = new CRC32();
    private final Medium film = medium(Generated::new);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::swallow);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_film_in_one_piece_is_sent_as_it_is_read() {
        client.send(Call.put(address()).bytes(Slice.whole(film)));

        assertThat(received).hasValue(LENGTH);
        assertThat(mostInBetween.get()).isPositive().isLessThan(MOST_IN_BETWEEN);
        assertThat(sum.getValue()).isEqualTo(sumOfTheFilm());
    }

    @Test
    void a_film_in_pieces_is_read_once() throws IOException {
        try (var reading = new Reading(film)) {
            for (long offset = 0; offset < LENGTH; offset += SEGMENT) {
                client.send(Call.put(address()).bytes(Slice.atMost(reading.medium(), offset, SEGMENT)));
            }
        }

        assertThat(opened).hasValue(1);
        assertThat(received).hasValue(LENGTH);
        assertThat(mostInBetween.get()).isLessThan(MOST_IN_BETWEEN);
        assertThat(sum.getValue()).isEqualTo(sumOfTheFilm());
    }

    @Test
    void pieces_in_a_form_are_streamed_too() throws IOException {
        try (var reading = new Reading(film)) {
            var slice = Slice.atMost(reading.medium(), 0, LENGTH);
            client.send(Call.post(address()).multipart(Map.of("segment_index", "0"), "media", slice));
        }

        assertThat(received.get()).isBetween(LENGTH, LENGTH + 1_000);
        assertThat(mostInBetween.get()).isLessThan(MOST_IN_BETWEEN);
    }

    @Test
    void a_piece_that_begins_elsewhere_is_looked_up_anew() throws IOException {
        var digits = medium(() -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.US_ASCII));
        });
        try (var reading = new Reading(digits)) {
            assertThat(reading.open(2).readNBytes(3)).asString().isEqualTo("234");
            assertThat(reading.open(5).readNBytes(1)).asString().isEqualTo("5");
            assertThat(reading.open(1).readNBytes(2)).asString().isEqualTo("12");
            assertThat(reading.open().read()).isEqualTo('0');
        }

        assertThat(opened).hasValue(3);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static Medium medium(Medium.Source source) {
        return new Medium(
                "filmi.mp4",
                "video/mp4",
                LENGTH,
                "0".repeat(64),
                1,
                1,
                null,
                "",
                source,
                URI.create("https://e.org/m"));
    }

    private void swallow(HttpExchange exchange) throws IOException {
        var buffer = new byte[1 << 16];
        try (var body = exchange.getRequestBody()) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                received.addAndGet(count);
                sum.update(buffer, 0, count);
            }
        }
        exchange.sendResponseHeaders(200, 2);
        exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
        exchange.close();
    }

    private static long sumOfTheFilm() {
        var whole = new CRC32();
        for (long at = 0; at < LENGTH; at++) whole.update((byte) (at % 251));
        return whole.getValue();
    }

    /** A film that exists nowhere; it notes how far reading is ahead of what has arrived. */
    private final class Generated extends InputStream {

        private long at;

        Generated() {
            opened.incrementAndGet();
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int start, int most) {
            if (at == LENGTH) return -1;
            int count = (int) Math.min(most, LENGTH - at);
            for (int i = 0; i < count; i++) buffer[start + i] = (byte) ((at + i) % 251);
            at += count;
            long ahead = read.addAndGet(count) - received.get();
            mostInBetween.accumulateAndGet(ahead, Math::max);
            return count;
        }
    }
}

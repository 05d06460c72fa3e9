package fi.kaari.platform;

import com.sun.net.httpserver.HttpServer;
import fi.kaari.platform.Content.Captions;
import fi.kaari.platform.Medium.Source;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Pictures and films of the tests, which platforms can fetch, too. */
public final class Gallery implements AutoCloseable {

    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final HttpServer server;

    public Gallery() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var bytes = served.getOrDefault(exchange.getRequestURI().getPath().substring(1), new byte[0]);
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /** A JPEG of its own colour. */
    public Medium photo(int number, String alternativeText) {
        return medium("kuva-" + number + ".jpg", "image/jpeg", jpeg(number, 400, 300), 400, 300, null, alternativeText);
    }

    public Medium photo(int width, int height) {
        return medium("kuva.jpg", "image/jpeg", jpeg(1, width, height), width, height, null, "");
    }

    /** Captions that say something of their own. */
    public Captions captions(String language, String words) {
        var text = "WEBVTT\n\n00:00.000 --> 00:02.000\n" + words + "\n";
        var file = medium(language + ".vtt", "text/vtt", text.getBytes(StandardCharsets.UTF_8), 0, 0, null, "");
        return new Captions(Locale.forLanguageTag(language), file);
    }

    /** Begins like a film and is long enough to be sent in several pieces. */
    public Medium film() {
        return film(1280, 720, Duration.ofSeconds(20));
    }

    public Medium film(int width, int height, Duration duration) {
        var bytes = new byte[700_001];
        new Random(7).nextBytes(bytes);
        var head = HexFormat.of().parseHex("0000001866747970" + "69736f6d00000200" + "69736f6d69736f32");
        System.arraycopy(head, 0, bytes, 0, head.length);
        return medium("filmi.mp4", "video/mp4", bytes, width, height, duration, "");
    }

    /**
     * The same, but the first time it is read it breaks off.
     *
     * @param breaks counts how often that has happened
     */
    public static Medium brokenOnce(Medium whole, AtomicInteger breaks) {
        var isBroken = new AtomicBoolean(true);
        Source source = () -> isBroken.getAndSet(false)
                ? new BrokenStream(whole.source().open(), breaks)
                : whole.source().open();
        return new Medium(
                whole.name(),
                whole.type(),
                whole.bytes(),
                whole.sha256(),
                whole.width(),
                whole.height(),
                whole.duration(),
                whole.alternativeText(),
                source,
                whole.publicAddress());
    }

    private Medium medium(
            String name,
            String type,
            byte[] bytes,
            int width,
            int height,
            @Nullable Duration duration,
            String alternativeText) {
        var sha256 = sha256(bytes);
        served.put(sha256, bytes);
        return new Medium(
                name,
                type,
                bytes.length,
                sha256,
                width,
                height,
                duration,
                alternativeText,
                () -> new ByteArrayInputStream(bytes),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + sha256));
    }

    private static byte[] jpeg(int number, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(20 * number % 256, 90, 120));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Gives a third of what there is and fails. */
    private static final class BrokenStream extends InputStream {

        private final InputStream whole;
        private final AtomicInteger breaks;
        private int left;

        BrokenStream(InputStream whole, AtomicInteger breaks) throws IOException {
            this.whole = whole;
            this.breaks = breaks;
            this.left = whole.available() / 3;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) throw new IOException("the disk has failed");
            if (--left == 0) breaks.incrementAndGet();
            return whole.read();
        }
    }
}

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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
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

    private final Map<String, Medium> served = new ConcurrentHashMap<>();
    private final HttpServer server;

    public Gallery() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var medium = served.get(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(medium == null ? 404 : 200, medium == null ? -1 : medium.bytes());
            if (medium != null) send(medium, exchange.getResponseBody());
            exchange.close();
        });
        server.start();
    }

    private static void send(Medium medium, OutputStream out) throws IOException {
        try (var bytes = medium.source().open()) {
            bytes.transferTo(out);
        }
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

    public Medium film(String alternativeText) {
        return film(1280, 720, Duration.ofSeconds(20), alternativeText);
    }

    public Medium film(int width, int height, Duration duration) {
        return film(width, height, duration, "");
    }

    private Medium film(int width, int height, Duration duration, String alternativeText) {
        var bytes = new byte[700_001];
        new Random(7).nextBytes(bytes);
        System.arraycopy(LongFilm.HEAD, 0, bytes, 0, LongFilm.HEAD.length);
        return medium("filmi.mp4", "video/mp4", bytes, width, height, duration, alternativeText);
    }

    /** An upright film so long that nobody should hold it in memory; its bytes are made as they are read. */
    public Medium longFilm(long bytes) {
        return medium(
                "pitka.mp4", "video/mp4", () -> new LongFilm(bytes), bytes, 1080, 1920, Duration.ofSeconds(60), "");
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
        return medium(
                name,
                type,
                () -> new ByteArrayInputStream(bytes),
                bytes.length,
                width,
                height,
                duration,
                alternativeText);
    }

    private Medium medium(
            String name,
            String type,
            Source source,
            long bytes,
            int width,
            int height,
            @Nullable Duration duration,
            String alternativeText) {
        var sha256 = sha256(source);
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + sha256);
        var medium = new Medium(name, type, bytes, sha256, width, height, duration, alternativeText, source, address);
        served.put(sha256, medium);
        return medium;
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

    private static String sha256(Source source) {
        try (var bytes = new DigestInputStream(source.open(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException impossible) {
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

package fi.kaari.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What comes in with pictures and films and must not stay, and what only looks like a picture. */
class HostileMediaTest {

    private static final String SECRET = "60.1699N 24.9384E Sirpa";
    private static final DataSize LARGE = DataSize.ofMegabytes(1);

    @TempDir
    private Path directory;

    private Reception reception;

    @BeforeEach
    void open() {
        reception = new Reception(new MediaSettings(directory, LARGE, LARGE, LARGE, 1_000_000));
    }

    @Test
    void theEarthlyPositionLeavesAJpegAndItsOrientationStays() throws IOException {
        var kept = received(with(jpeg(90, 40), 2, segment(0xE1, exif(6, SECRET)), segment(0xFE, ascii(SECRET))));

        assertThat(text(kept)).doesNotContain("60.1699N", "Sirpa").contains("Exif");
        assertThat(kept.measures()).isEqualTo(Measures.picture(40, 90));
    }

    @Test
    void whatTextsAndExifOfAPngTellIsTakenOut() throws IOException {
        var kept = received(with(
                png(BufferedImage.TYPE_INT_RGB, false),
                33,
                chunk("eXIf", ascii("MM\0*" + SECRET)),
                chunk("tEXt", ascii("Author\0" + SECRET)),
                chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + SECRET))));

        assertThat(text(kept)).doesNotContain("60.1699N", "Sirpa", "eXIf", "tEXt");
        assertThat(ImageIO.read(kept.file().toFile()).getWidth()).isEqualTo(37);
    }

    @ParameterizedTest
    @ValueSource(strings = {"udta", "meta", "uuid", "free"})
    void thePlaceWhereAFilmWasTakenIsBlankedAndNothingElseMoves(String box) throws IOException {
        var film = film(box(box, box("\u00a9xyz", ascii("+60.1699+024.9384/" + SECRET))));
        var kept = received(film);

        assertThat(text(kept)).doesNotContain("60.1699", "Sirpa", "\u00a9xyz").endsWith("samples");
        assertThat(kept.bytes()).isEqualTo(film.length);
        assertThat(kept.measures()).isEqualTo(new Measures(640, 360, Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @CsvSource({"PK\3\4zip", "<script>alert(1)</script>", "%PDF-1.7"})
    void whatIsHiddenBehindAPictureGoes(String payload) throws IOException {
        for (var picture : Arrays.asList(jpeg(30, 30), png(BufferedImage.TYPE_INT_RGB, false), gif()))
            assertThat(text(received(with(picture, picture.length, ascii(payload)))))
                    .doesNotContain(payload);
    }

    @Test
    void aPageThatBeginsLikeAPictureIsNone() {
        refused("broken", ascii("GIF89a\1\0\1\0/*" + "x".repeat(90) + "*/=alert(1);"));
        refused("broken", with(ascii("<html><script>alert(1)</script></html>"), 0, bytes(0xFF, 0xD8, 0xFF, 0xE0)));
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedByItsHeader() {
        refused("pixels", pngOf(60_000, 60_000, packed(10)));
    }

    @Test
    void aFewPixelsThatUnpackWithoutEndAreRefused() {
        refused("broken", pngOf(1, 1, packed(200_000_000)));
    }

    @Test
    void pixelsThatAreMissingOrGarbageMakeNoPng() {
        refused("broken", pngOf(10, 10, packed(10 * 31 - 1)));
        refused("broken", pngOf(10, 10, garbage(400)));
        refused("broken", pngOf(10, 10, new byte[0]));
        refused("broken", pngOf(10, 10, Arrays.copyOf(packed(10 * 31), 15)));
    }

    @Test
    void bytesHiddenBehindThePixelsMakeNoPng() {
        var pixels = packed(10 * 31);

        refused("broken", pngOf(10, 10, with(pixels, pixels.length, ascii(SECRET))));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY
            })
    void everyKindOfPngIsTaken(int kind) throws IOException {
        assertThat(received(png(kind, false)).measures()).isEqualTo(Measures.picture(37, 21));
        assertThat(received(png(kind, true)).measures()).isEqualTo(Measures.picture(37, 21));
    }

    @Test
    void aJpegThatStopsHalfWayIsRefusedEvenIfItSaysThatItEnds() throws IOException {
        for (var picture : Arrays.asList(jpeg(300, 300), progressive(300, 300))) {
            var half = Arrays.copyOf(picture, picture.length / 2);
            half[half.length - 1] = 0;

            assertThat(received(picture).measures()).isEqualTo(Measures.picture(300, 300));
            refused("broken", half);
            refused("broken", with(half, half.length, bytes(0xFF, 0xD9)));
        }
    }

    @Test
    void garbageInTheScanOfAJpegIsRefused() throws IOException {
        var picture = jpeg(300, 300);
        var garbage = garbage(picture.length / 2);
        for (int at = 0; at < garbage.length; at++) if (garbage[at] == -1) garbage[at] = 1;
        System.arraycopy(garbage, 0, picture, picture.length / 2 - 2, garbage.length);

        refused("broken", picture);
    }

    @Test
    void aJpegOfCountlessScansIsRefused() throws IOException {
        var picture = jpeg(30, 30);
        var scan = with(segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0}), 10, new byte[4]);
        var scans = new byte[101][];
        Arrays.fill(scans, scan);

        refused("broken", with(picture, picture.length - 2, scans));
    }

    @Test
    void aFileThatIsCutOffIsRefusedWhateverItIs() throws IOException {
        for (var whole : Arrays.asList(jpeg(90, 40), png(BufferedImage.TYPE_INT_RGB, false), gif(), film()))
            for (int left : new int[] {whole.length - 1, whole.length / 2})
                refused("broken", Arrays.copyOf(whole, left));
    }

    @Test
    void aNameIsNeverAPathAndShowsEveryCharacterItHas() {
        assertThat(FileName.of("../../etc/ku\0va\u202Egpj.png").value()).isEqualTo("kuvagpj.png");
        assertThat(FileName.of("C:\\kuvat\\" + "ä".repeat(5_000) + ".png").value())
                .hasSize(200)
                .endsWith("ä.png");
    }

    private Received received(byte[] bytes) throws IOException {
        return reception.receive(new ByteArrayInputStream(bytes), Files.createTempFile(directory, "in", null));
    }

    private void refused(String code, byte[] bytes) {
        assertThatThrownBy(() -> received(bytes))
                .isInstanceOfSatisfying(
                        MediaRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static String text(Received kept) throws IOException {
        return Files.readString(kept.file(), StandardCharsets.ISO_8859_1);
    }

    private static byte[] jpeg(int width, int height) {
        return written("jpeg", noise(width, height, BufferedImage.TYPE_INT_RGB), false);
    }

    private static byte[] progressive(int width, int height) {
        return written("jpeg", noise(width, height, BufferedImage.TYPE_INT_RGB), true);
    }

    /** 37 by 21 pixels. */
    private static byte[] png(int kind, boolean isInterlaced) {
        return written("png", noise(37, 21, kind), isInterlaced);
    }

    private static byte[] gif() {
        return written("gif", noise(20, 20, BufferedImage.TYPE_BYTE_INDEXED), false);
    }

    private static BufferedImage noise(int width, int height, int kind) {
        var picture = new BufferedImage(width, height, kind);
        var colours = new Random(7);
        for (int x = 0; x < width; x++) for (int y = 0; y < height; y++) picture.setRGB(x, y, colours.nextInt());
        return picture;
    }

    private static byte[] written(String format, BufferedImage picture, boolean isProgressive) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (isProgressive) how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] pngOf(int width, int height, byte[] pixels) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(bytes(8, 2, 0, 0, 0));
        return with(
                bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
                8,
                chunk("IHDR", header.array()),
                chunk("IDAT", pixels),
                chunk("IEND", new byte[0]));
    }

    private static byte[] packed(int zeros) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            var some = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= some.length) out.write(some, 0, Math.min(left, some.length));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] garbage(int length) {
        var garbage = new byte[length];
        new Random(3).nextBytes(garbage);
        return garbage;
    }

    private static byte[] chunk(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(ascii(name));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(ascii(name))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put(bytes(0xFF, marker))
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    /** Exif with an orientation, and a position somewhere behind it. */
    private static byte[] exif(int orientation, String position) {
        return ByteBuffer.allocate(32 + position.length())
                .put(new Orientation(orientation).exif())
                .put(ascii(position))
                .array();
    }

    private static byte[] film(byte[]... more) {
        var clock = ByteBuffer.allocate(20).position(12).putInt(1_000).putInt(2_000);
        var shape = ByteBuffer.allocate(84)
                .position(40)
                .putInt(1 << 16)
                .position(56)
                .putInt(1 << 16);
        shape.position(76).putInt(640 << 16).putInt(360 << 16);
        var track =
                box("trak", box("tkhd", shape.array()), box("mdia", box("hdlr", with(new byte[12], 8, ascii("vide")))));
        return with(
                new byte[0],
                0,
                box("ftyp", ascii("isom\0\0\2\0isommp41")),
                box("moov", with(box("mvhd", clock.array()), 28, with(track, track.length, more))),
                box("mdat", ascii("samples")));
    }

    private static byte[] box(String name, byte[]... content) {
        var bytes = with(new byte[0], 0, content);
        return ByteBuffer.allocate(8 + bytes.length)
                .putInt(8 + bytes.length)
                .put(ascii(name))
                .put(bytes)
                .array();
    }

    /** The bytes with others put in at one place. */
    private static byte[] with(byte[] bytes, int at, byte[]... more) {
        var all = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(all)) {
            out.write(bytes, 0, at);
            for (var each : more) out.write(each);
            out.write(bytes, at, bytes.length - at);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) bytes[at] = (byte) values[at];
        return bytes;
    }
}

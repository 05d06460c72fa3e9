package fi.kaari.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG on its way to a new file (ITU-T T.81). What decoding needs and the colour profile stay; of Exif only the
 * orientation; comments, previews and whatever lies behind the picture do not.
 */
class JpegCopy {

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int JFIF_WITHOUT_PREVIEW = 14;

    /** Cameras and programs need about ten; each more keeps whoever opens the picture busy. */
    private static final int MOST_SCANS = 100;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final long maxPixels;
    private int width;
    private int height;
    private Orientation orientation = Orientation.UPRIGHT;
    private int scans;

    JpegCopy(DataInputStream in, DataOutputStream out, long maxPixels) {
        this.in = in;
        this.out = out;
        this.maxPixels = maxPixels;
    }

    Measures copy() throws IOException {
        Broken.unless(in.readUnsignedShort() == START_OF_IMAGE, "starts with SOI");
        out.writeShort(START_OF_IMAGE);
        for (var marker = nextMarker(); marker != END_OF_IMAGE; ) marker = segment(marker);
        Broken.unless(scans > 0, "has a scan");
        writeMarker(END_OF_IMAGE);
        return orientation.swapsSides() ? Measures.picture(height, width) : Measures.picture(width, height);
    }

    /** Copies or leaves out one segment and returns the marker of the next. */
    private int segment(int marker) throws IOException {
        Broken.unless(marker >= 0xC0 && !isRestart(marker), "has a segment here");
        var length = in.readUnsignedShort();
        Broken.unless(length >= 2, "has a length that covers itself");
        var content = new byte[length - 2];
        in.readFully(content);
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(marker, content);
            // tables, restart interval, number of lines
            case 0xC4, 0xCC, 0xDB, 0xDC, 0xDD -> write(marker, content);
            case APP0 -> jfif(content);
            case APP1 -> exif(content);
            case APP2 -> writeIf(startsWith(content, "ICC_PROFILE\0"), marker, content);
            case APP14 -> writeIf(startsWith(content, "Adobe"), marker, content);
            case START_OF_SCAN -> {
                return scan(content);
            }
            default -> Broken.unless(marker > 0xDF, "is baseline or progressive");
        }
        return nextMarker();
    }

    private void frame(int marker, byte[] content) throws IOException {
        Broken.unless(width == 0 && content.length > 5, "has one frame");
        height = Byte.toUnsignedInt(content[1]) << 8 | Byte.toUnsignedInt(content[2]);
        width = Byte.toUnsignedInt(content[3]) << 8 | Byte.toUnsignedInt(content[4]);
        Measures.require(width, height, maxPixels);
        write(marker, content);
    }

    private int scan(byte[] header) throws IOException {
        Broken.unless(width > 0, "has its frame before its scans");
        Broken.unless(++scans <= MOST_SCANS, "has a sane number of scans");
        write(START_OF_SCAN, header);
        while (true) {
            var next = in.readUnsignedByte();
            if (next != 0xFF) {
                out.write(next);
                continue;
            }
            var marker = markerAfterFill();
            if (marker != 0 && !isRestart(marker)) return marker;
            writeMarker(marker);
        }
    }

    private void jfif(byte[] content) throws IOException {
        if (!startsWith(content, "JFIF\0") || content.length < JFIF_WITHOUT_PREVIEW) return;
        var header = Arrays.copyOf(content, JFIF_WITHOUT_PREVIEW);
        header[JFIF_WITHOUT_PREVIEW - 2] = 0;
        header[JFIF_WITHOUT_PREVIEW - 1] = 0;
        write(APP0, header);
    }

    private void exif(byte[] content) throws IOException {
        if (!startsWith(content, "Exif\0") || orientation != Orientation.UPRIGHT) return;
        orientation = Orientation.in(content);
        if (orientation != Orientation.UPRIGHT) write(APP1, orientation.exif());
    }

    private int nextMarker() throws IOException {
        Broken.unless(in.readUnsignedByte() == 0xFF, "has a marker after each segment");
        return markerAfterFill();
    }

    private int markerAfterFill() throws IOException {
        var marker = in.readUnsignedByte();
        while (marker == 0xFF) marker = in.readUnsignedByte();
        return marker;
    }

    private void writeIf(boolean wanted, int marker, byte[] content) throws IOException {
        if (wanted) write(marker, content);
    }

    private void write(int marker, byte[] content) throws IOException {
        writeMarker(marker);
        out.writeShort(content.length + 2);
        out.write(content);
    }

    private void writeMarker(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean startsWith(byte[] content, String name) {
        var expected = name.getBytes(StandardCharsets.US_ASCII);
        return content.length >= expected.length
                && Arrays.equals(content, 0, expected.length, expected, 0, expected.length);
    }
}

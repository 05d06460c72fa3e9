package fi.kaari.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The compressed pixels of a PNG, looked through while they pass by: whether they can be unpacked, and are exactly as many
 * as the header says. No more than a few kilobytes of them are ever held.
 */
class PngPixels implements AutoCloseable {

    /** Where each pass of an interlaced picture starts and how far its pixels lie apart: left, top, across, down. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] WHOLE = {{0, 0, 1, 1}};

    private final Inflater inflater = new Inflater();
    private final byte[] unpacked = new byte[1 << 13];
    private final long expected;
    private long seen;

    private PngPixels(long expected) {
        this.expected = expected;
    }

    /** @param header the content of the chunk IHDR */
    static PngPixels of(ByteBuffer header) throws Broken {
        int width = header.getInt(0);
        int height = header.getInt(4);
        int bits = header.get(8) * samples(header.get(8), header.get(9));
        Broken.unless(header.get(10) == 0 && header.get(11) == 0, "is packed and filtered as PNGs are");
        Broken.unless(header.get(12) == 0 || header.get(12) == 1, "is interlaced as PNGs are, or not at all");
        long bytes = 0;
        for (var pass : header.get(12) == 1 ? PASSES : WHOLE) bytes += bytes(width, height, bits, pass);
        return new PngPixels(bytes);
    }

    /** The next part of their compressed bytes. */
    void next(byte[] packed, int length) throws IOException {
        Broken.unless(!inflater.finished() || length == 0, "has nothing behind its pixels");
        inflater.setInput(packed, 0, length);
        try {
            for (int count; (count = inflater.inflate(unpacked)) > 0; ) {
                seen += count;
                Broken.unless(seen <= expected, "has no more pixels than its header says");
            }
        } catch (DataFormatException garbage) {
            throw new Broken("has pixels that can be unpacked");
        }
        Broken.unless(inflater.getRemaining() == 0 && !inflater.needsDictionary(), "has nothing behind its pixels");
    }

    void end() throws Broken {
        Broken.unless(inflater.finished() && seen == expected, "has all the pixels that its header says");
    }

    @Override
    public void close() {
        inflater.end();
    }

    private static long bytes(int width, int height, long bits, int[] pass) {
        long columns = Math.ceilDiv(width - pass[0], pass[2]);
        long rows = Math.ceilDiv(height - pass[1], pass[3]);
        return columns <= 0 || rows <= 0 ? 0 : rows * (1 + Math.ceilDiv(columns * bits, 8L));
    }

    /** How many numbers make one pixel. */
    private static int samples(int depth, int colour) throws Broken {
        boolean fits = switch (colour) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
        Broken.unless(fits, "has colours of a kind that PNGs have");
        return switch (colour) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }
}

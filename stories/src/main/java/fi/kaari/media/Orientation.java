package fi.kaari.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up a camera was held: the one thing of Exif that a viewer needs.
 *
 * @param value 1 to 8, as Exif counts
 */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] HEADER = {'E', 'x', 'i', 'f', 0, 0};

    /** Reads this one tag and nothing else, as Exif blocks are full of traps; upright if it is not to be found. */
    static Orientation in(byte[] exif) {
        var length = exif.length - HEADER.length;
        if (length < 8) return UPRIGHT;
        var tiff = ByteBuffer.wrap(exif, HEADER.length, length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var start = tiff.getInt(4);
        if (start < 8 || start > length - 2) return UPRIGHT;
        var count = Math.min(Short.toUnsignedInt(tiff.getShort(start)), (length - start - 2) / ENTRY);
        for (var entry = 0; entry < count; entry++) {
            var at = start + 2 + entry * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) return of(tiff.getShort(at + 8));
        }
        return UPRIGHT;
    }

    /** The content of a segment that says this and nothing else. */
    byte[] exif() {
        return ByteBuffer.allocate(32)
                .put(HEADER)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .array();
    }

    boolean swapsSides() {
        return value >= 5;
    }

    private static Orientation of(int value) {
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
    }
}

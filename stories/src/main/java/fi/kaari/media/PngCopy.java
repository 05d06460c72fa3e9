package fi.kaari.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A PNG on its way to a new file (W3C PNG, third edition). What decoding needs and the colours stay; texts, Exif, times,
 * animations and whatever lies behind the picture do not.
 */
class PngCopy {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs");

    private final DataInputStream in;
    private final DataOutputStream out;
    private final long maxPixels;

    PngCopy(DataInputStream in, DataOutputStream out, long maxPixels) {
        this.in = in;
        this.out = out;
        this.maxPixels = maxPixels;
    }

    Measures copy() throws IOException {
        Broken.unless(in.readLong() == SIGNATURE, "starts with the signature");
        out.writeLong(SIGNATURE);
        var header = header();
        var measures = Measures.picture(header.getInt(0), header.getInt(4));
        try (var pixels = PngPixels.of(header)) {
            for (var name = ""; !name.equals("IEND"); ) name = chunk(pixels);
            pixels.end();
        }
        return measures;
    }

    private ByteBuffer header() throws IOException {
        Broken.unless(in.readInt() == 13, "has a header of 13 bytes");
        var content = new byte[4 + 13];
        in.readFully(content);
        Broken.unless(name(content).equals("IHDR"), "has its header first");
        var crc = new CRC32();
        crc.update(content);
        Broken.unless(in.readInt() == (int) crc.getValue(), "has the checksum of its header");
        out.writeInt(13);
        out.write(content);
        out.writeInt((int) crc.getValue());
        var header = ByteBuffer.wrap(content, 4, 13).slice();
        Measures.require(header.getInt(0), header.getInt(4), maxPixels);
        return header;
    }

    /** Copies or leaves out one chunk and returns its name. */
    private String chunk(PngPixels pixels) throws IOException {
        var length = in.readInt();
        Broken.unless(length >= 0, "has chunks of less than 2 GiB");
        var crc = new CRC32();
        var checked = new DataInputStream(new CheckedInputStream(in, crc));
        var type = new byte[4];
        checked.readFully(type);
        var name = name(type);
        if (KEPT.contains(name)) {
            out.writeInt(length);
            out.write(type);
            transfer(checked, length, name.equals("IDAT") ? pixels::next : (part, count) -> {});
            out.writeInt((int) crc.getValue());
        } else {
            Broken.unless(Character.isLowerCase(name.charAt(0)), "has no unknown critical chunk");
            checked.skipNBytes(length);
        }
        Broken.unless(in.readInt() == (int) crc.getValue(), "has the checksum of each chunk");
        return name;
    }

    private void transfer(DataInputStream from, int length, Onlooker onlooker) throws IOException {
        var buffer = new byte[1 << 13];
        for (var left = length; left > 0; ) {
            var part = Math.min(left, buffer.length);
            from.readFully(buffer, 0, part);
            out.write(buffer, 0, part);
            onlooker.see(buffer, part);
            left -= part;
        }
    }

    private static String name(byte[] bytes) {
        return new String(bytes, 0, 4, StandardCharsets.ISO_8859_1);
    }

    /** Sees what is copied. */
    private interface Onlooker {
        void see(byte[] bytes, int count) throws IOException;
    }
}

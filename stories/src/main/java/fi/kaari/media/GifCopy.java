package fi.kaari.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A GIF on its way to a new file (GIF89a specification). Frames, their timing and their repetition stay; comments, XMP
 * and whatever lies behind the last frame do not.
 */
class GifCopy {

    private static final int FRAME = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int TIMING = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final Set<String> REPETITION = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final DataInputStream in;
    private final DataOutputStream out;
    private final long maxPixels;
    private boolean hasFrame;

    GifCopy(DataInputStream in, DataOutputStream out, long maxPixels) {
        this.in = in;
        this.out = out;
        this.maxPixels = maxPixels;
    }

    Measures copy() throws IOException {
        var signature = new String(copied(6), StandardCharsets.US_ASCII);
        Broken.unless(signature.equals("GIF87a") || signature.equals("GIF89a"), "starts with the signature");
        var screen = copied(7);
        var width = littleEndian(screen, 0);
        var height = littleEndian(screen, 2);
        Measures.require(width, height, maxPixels);
        colours(screen[4]);
        for (var block = in.readUnsignedByte(); block != END; block = in.readUnsignedByte()) block(block);
        Broken.unless(hasFrame, "has a frame");
        out.write(END);
        return Measures.picture(width, height);
    }

    private void block(int block) throws IOException {
        switch (block) {
            case FRAME -> frame();
            case EXTENSION -> extension(in.readUnsignedByte());
            default -> throw new Broken("consists of frames and extensions");
        }
    }

    private void frame() throws IOException {
        hasFrame = true;
        out.write(FRAME);
        var descriptor = copied(9);
        Measures.require(littleEndian(descriptor, 4), littleEndian(descriptor, 6), maxPixels);
        colours(descriptor[8]);
        copied(1);
        subBlocks(true);
    }

    private void extension(int label) throws IOException {
        if (label == APPLICATION) application();
        else {
            if (label == TIMING) writeExtension(label);
            subBlocks(label == TIMING);
        }
    }

    private void application() throws IOException {
        var name = new byte[in.readUnsignedByte()];
        in.readFully(name);
        var kept = REPETITION.contains(new String(name, StandardCharsets.ISO_8859_1));
        if (kept) {
            writeExtension(APPLICATION);
            out.write(name.length);
            out.write(name);
        }
        subBlocks(kept);
    }

    private void writeExtension(int label) throws IOException {
        out.write(EXTENSION);
        out.write(label);
    }

    private void subBlocks(boolean kept) throws IOException {
        int length;
        do {
            length = in.readUnsignedByte();
            var content = new byte[length];
            in.readFully(content);
            if (kept) {
                out.write(length);
                out.write(content);
            }
        } while (length > 0);
    }

    /** Copies the colour table that the flags announce, if any. */
    private void colours(byte flags) throws IOException {
        if ((flags & 0x80) != 0) copied(3 << (flags & 7) + 1);
    }

    private byte[] copied(int length) throws IOException {
        var content = new byte[length];
        in.readFully(content);
        out.write(content);
        return content;
    }

    private static int littleEndian(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]) | Byte.toUnsignedInt(bytes[at + 1]) << 8;
    }
}

package fi.kaari.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/** Begins like a film; every byte follows from its place, so that none has to be kept. */
final class LongFilm extends InputStream {

    static final byte[] HEAD = HexFormat.of().parseHex("0000001866747970" + "69736f6d00000200" + "69736f6d69736f32");
    private static final int LARGEST_BUFFER = 1024 * 1024;

    private final long length;
    private long place;

    LongFilm(long length) {
        this.length = length;
    }

    @Override
    public int read() {
        return place == length ? -1 : at(place++);
    }

    @Override
    public int read(byte[] buffer, int start, int most) throws IOException {
        if (most > LARGEST_BUFFER) throw new IOException("asked for " + most + " bytes at once");
        int read = (int) Math.min(most, length - place);
        for (int i = 0; i < read; i++) buffer[start + i] = (byte) at(place++);
        return read == 0 && most > 0 ? -1 : read;
    }

    @Override
    public int available() {
        return (int) Math.min(length - place, Integer.MAX_VALUE);
    }

    @Override
    public long skip(long wanted) {
        long skipped = Math.clamp(wanted, 0, length - place);
        place += skipped;
        return skipped;
    }

    @Override
    public byte[] readAllBytes() throws IOException {
        throw new IOException("asked for the whole film at once");
    }

    private static int at(long place) {
        return place < HEAD.length ? HEAD[(int) place] & 0xff : (int) (place * 31 ^ place >>> 8) & 0xff;
    }
}

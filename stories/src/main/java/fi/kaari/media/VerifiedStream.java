package fi.kaari.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** A stream that never hands out its last bytes unless all of them together have the hash they must have. */
class VerifiedStream extends FilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private final String sha256;
    private long remaining;

    VerifiedStream(InputStream bytes, String sha256, long length) {
        super(bytes);
        this.sha256 = sha256;
        this.remaining = length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (remaining == 0 || length == 0) return length == 0 ? 0 : -1;
        var count = in.read(buffer, offset, (int) Math.min(length, remaining));
        if (count < 0) throw new MediaDamaged(sha256);
        digest.update(buffer, offset, count);
        remaining -= count;
        if (remaining == 0) verify();
        return count;
    }

    /** Reads what is skipped, as it counts for the hash; skips all that was asked for unless the file ends. */
    @Override
    public long skip(long count) throws IOException {
        var buffer = new byte[1 << 16];
        long skipped = 0;
        for (int part = 0; part >= 0 && skipped < count; skipped += Math.max(0, part))
            part = read(buffer, 0, (int) Math.min(buffer.length, count - skipped));
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), remaining);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void verify() throws IOException {
        if (in.read() >= 0 || !Sha256.hex(digest).equals(sha256)) throw new MediaDamaged(sha256);
    }
}

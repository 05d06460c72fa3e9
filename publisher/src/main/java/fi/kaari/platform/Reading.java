package fi.kaari.platform;

import fi.kaari.platform.Medium.Source;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A medium that is sent in pieces and read only once: a piece that begins where the last one ended goes on in the same
 * stream, so that a film of many pieces is not read from its beginning for each of them.
 */
public final class Reading implements Source, AutoCloseable {

    private final Medium medium;
    private @Nullable InputStream stream;
    private long position;

    public Reading(Medium medium) {
        this.medium = medium;
    }

    /** The same medium, read through this. */
    public Medium medium() {
        return medium.from(this);
    }

    @Override
    public InputStream open() throws IOException {
        return open(0);
    }

    @Override
    public InputStream open(long offset) throws IOException {
        if (stream == null || offset != position) {
            close();
            stream = medium.source().open(offset);
            position = offset;
        }
        return new Piece(stream);
    }

    @Override
    public void close() throws IOException {
        if (stream != null) stream.close();
        stream = null;
    }

    /** Counts what is read and leaves the stream open for the next one. */
    private final class Piece extends FilterInputStream {

        Piece(InputStream whole) {
            super(whole);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) position++;
            return one;
        }

        @Override
        public int read(byte[] buffer, int start, int most) throws IOException {
            int read = in.read(buffer, start, most);
            if (read > 0) position += read;
            return read;
        }

        @Override
        public void close() {}
    }
}

package fi.kaari.media;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where files come in: no more bytes than their format may have, and nothing that is not what it seems. */
@Component
class Reception {

    private final Sniffer sniffer = new Sniffer();
    private final MediaSettings settings;

    Reception(MediaSettings settings) {
        this.settings = settings;
    }

    /** Reads the stream into the file and cleans it there. */
    Received receive(InputStream bytes, Path file) throws IOException {
        var beginning = bytes.readNBytes(Sniffer.BEGINNING);
        var format = sniffer.format(beginning);
        var whole = new SequenceInputStream(new ByteArrayInputStream(beginning), bytes);
        copy(whole, file, format.limit(settings).toBytes());
        var measures = clean(file, format);
        return new Received(file, format, measures, Files.size(file), Sha256.of(file));
    }

    DataSize largest() {
        return Arrays.stream(Format.values())
                .map(format -> format.limit(settings))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void copy(InputStream bytes, Path file, long limit) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            if (transfer(bytes, out, limit) > limit) throw new MediaRefused("too-large", limit / 1048576.0);
        }
    }

    private static long transfer(InputStream bytes, OutputStream out, long limit) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int count; total <= limit && (count = bytes.read(buffer)) >= 0; total += count)
            out.write(buffer, 0, count);
        return total;
    }

    private Measures clean(Path file, Format format) throws IOException {
        try {
            return format.cleaner().clean(file, settings.maxPixels());
        } catch (EOFException | Broken unusable) {
            throw MediaRefused.broken(format);
        }
    }
}

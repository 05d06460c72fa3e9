package fi.kaari.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Cleans films (ISO/IEC 14496-12 and QuickTime) where they lie, as they are large and full of offsets. */
class FilmCleaner implements Cleaner {

    @Override
    public Measures clean(Path file, long maxPixels) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new Film(channel).clean(maxPixels);
        }
    }
}

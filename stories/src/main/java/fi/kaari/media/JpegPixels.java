package fi.kaari.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;

/** Opens a cleaned JPEG once, as those who see it will: a picture that stops half way is none. */
class JpegPixels implements Cleaner {

    /** Of a picture that nobody looks at, one pixel in so many columns and rows is enough to keep. */
    private static final int SPARSE = 64;

    /** Progressive pictures are unpacked as a whole, six bytes a pixel, so larger ones stay closed here. */
    private static final long MOST_PROGRESSIVE_PIXELS = 12_000_000;

    private static final int PROGRESSIVE_FRAME = 0xC2;
    private static final int FIRST_FRAME = 0xC0;

    private final Cleaner before;

    JpegPixels(Cleaner before) {
        this.before = before;
    }

    @Override
    public Measures clean(Path file, long maxPixels) throws IOException {
        var measures = before.clean(file, maxPixels);
        if (measures.pixels() <= MOST_PROGRESSIVE_PIXELS || frame(file) != PROGRESSIVE_FRAME) open(file);
        return measures;
    }

    /** The marker of the frame: how its pixels are told. */
    private static int frame(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.readUnsignedShort();
            int marker = in.readUnsignedShort() & 0xFF;
            while (marker < FIRST_FRAME || marker > PROGRESSIVE_FRAME) {
                in.skipNBytes(in.readUnsignedShort() - 2);
                marker = in.readUnsignedShort() & 0xFF;
            }
            return marker;
        }
    }

    private static void open(Path file) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var bytes = new FileImageInputStream(file.toFile())) {
            reader.setInput(bytes, true, true);
            open(reader);
        } finally {
            reader.dispose();
        }
    }

    private static void open(ImageReader reader) throws Broken {
        var faults = new Faults();
        reader.addIIOReadWarningListener(faults);
        var sparsely = reader.getDefaultReadParam();
        sparsely.setSourceSubsampling(SPARSE, SPARSE, 0, 0);
        try {
            reader.readRaster(0, sparsely);
        } catch (IOException | RuntimeException unreadable) {
            throw new Broken("has pixels that can be unpacked");
        }
        Broken.unless(!faults.found, "has all the pixels that its header says");
    }

    /** Hears what the reader fills in with grey; bytes between its parts, which some cameras leave there, do no harm. */
    private static final class Faults implements IIOReadWarningListener {

        private boolean found;

        @Override
        public void warningOccurred(ImageReader reader, String warning) {
            found |= (warning.startsWith("Corrupt") || warning.startsWith("Premature"))
                    && !warning.contains("extraneous");
        }
    }
}

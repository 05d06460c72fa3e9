package fi.kaari.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A film as a tree of boxes. Boxes that tell where, by whom or with what it was made become free space of the same size,
 * so that every offset to its samples stays right.
 */
class Film {

    /** Boxes whose content is boxes, as deep as this class has to look. */
    private static final Set<String> CONTAINERS = Set.of("moov", "moof", "traf");

    /** Boxes without which a film plays the same; and free space, where anything may hide. */
    private static final Set<String> TELLTALE = Set.of("udta", "meta", "uuid", "free", "skip", "emsg");

    /** Boxes that may stand outside all others. */
    private static final Set<String> OUTERMOST =
            Set.of("ftyp", "moov", "mdat", "wide", "pdin", "moof", "mfra", "sidx", "ssix", "styp", "prft");

    private static final int MOST_BOXES = 100_000;

    private final FileChannel file;
    private int boxes;
    private boolean hasSamples;
    private @Nullable Duration duration;
    private @Nullable Measures picture;

    Film(FileChannel file) {
        this.file = file;
    }

    Measures clean(long maxPixels) throws IOException {
        for (long at = 0; at < file.size(); ) {
            var box = box(at, file.size());
            outermost(box);
            at = box.end();
        }
        if (!hasSamples || duration == null || picture == null) throw new Broken("has a picture track");
        Measures.require(picture.width(), picture.height(), maxPixels);
        return new Measures(picture.width(), picture.height(), duration.isZero() ? null : duration);
    }

    private void outermost(Box box) throws IOException {
        hasSamples |= box.is("mdat");
        if (OUTERMOST.contains(box.type())) visit(box);
        else blank(box);
    }

    private void visit(Box box) throws IOException {
        if (TELLTALE.contains(box.type())) blank(box);
        else if (box.is("mvhd")) duration = duration(box);
        else if (box.is("trak")) track(box);
        else if (CONTAINERS.contains(box.type())) visitChildren(box);
    }

    private void visitChildren(Box parent) throws IOException {
        for (var at = parent.content(); at + Box.HEADER <= parent.end(); ) {
            var box = box(at, parent.end());
            visit(box);
            at = box.end();
        }
    }

    private void track(Box track) throws IOException {
        switch (handler(track)) {
            // timed metadata: action cameras and drones write their position here, several times a second
            case "meta" -> blank(track);
            case "vide" -> {
                if (picture == null) picture = picture(track);
                visitChildren(track);
            }
            default -> visitChildren(track);
        }
    }

    private String handler(Box track) throws IOException {
        var media = child(track, "mdia").orElseThrow(() -> new Broken("has media in each track"));
        var handler = child(media, "hdlr").orElseThrow(() -> new Broken("has a handler for each track"));
        return fourCharacters(read(handler, 8, 4).getInt());
    }

    private Measures picture(Box track) throws IOException {
        var header = child(track, "tkhd").orElseThrow(() -> new Broken("has a header for each track"));
        var matrix = isLong(header) ? 52 : 40;
        var shape = read(header, matrix, 36 + 8);
        var isTurned = shape.getInt(0) == 0 && shape.getInt(16) == 0;
        var width = shape.getInt(36) >>> 16;
        var height = shape.getInt(40) >>> 16;
        return isTurned ? Measures.picture(height, width) : Measures.picture(width, height);
    }

    private Duration duration(Box header) throws IOException {
        var isLong = isLong(header);
        var clock = read(header, isLong ? 20 : 12, isLong ? 12 : 8);
        var unitsPerSecond = Integer.toUnsignedLong(clock.getInt());
        Broken.unless(unitsPerSecond > 0, "has a time scale");
        var units = isLong ? clock.getLong() : Integer.toUnsignedLong(clock.getInt());
        var isUnknown = units < 0 || units == 0xFFFFFFFFL;
        return isUnknown ? Duration.ZERO : Duration.ofMillis(Math.round(units * 1000.0 / unitsPerSecond));
    }

    private boolean isLong(Box box) throws IOException {
        return read(box, 0, 1).get() == 1;
    }

    private Optional<Box> child(Box parent, String type) throws IOException {
        for (var at = parent.content(); at + Box.HEADER <= parent.end(); ) {
            var box = box(at, parent.end());
            if (box.is(type)) return Optional.of(box);
            at = box.end();
        }
        return Optional.empty();
    }

    private void blank(Box box) throws IOException {
        write(box.at() + 4, ByteBuffer.wrap("free".getBytes(StandardCharsets.US_ASCII)));
        for (var at = box.content(); at < box.end(); ) {
            at += write(at, ByteBuffer.allocate((int) Math.min(1 << 16, box.end() - at)));
        }
    }

    private Box box(long at, long end) throws IOException {
        Broken.unless(++boxes <= MOST_BOXES, "has a sane number of boxes");
        var header = read(at, end, Box.HEADER);
        var size = Integer.toUnsignedLong(header.getInt());
        var type = fourCharacters(header.getInt());
        if (size == 0 && end == file.size()) return new Box(type, at, at + Box.HEADER, end);
        var isLarge = size == 1;
        if (isLarge) size = read(at + Box.HEADER, end, 8).getLong();
        var content = at + (isLarge ? 16 : Box.HEADER);
        Broken.unless(size >= content - at && size <= end - at, "has whole boxes");
        return new Box(type, at, content, at + size);
    }

    private ByteBuffer read(Box box, int offset, int length) throws IOException {
        return read(box.content() + offset, box.end(), length);
    }

    private ByteBuffer read(long at, long end, int length) throws IOException {
        Broken.unless(length <= end - at, "has whole boxes");
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) throw new EOFException();
        }
        return bytes.flip();
    }

    private int write(long at, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) file.write(bytes, at + bytes.position());
        return bytes.capacity();
    }

    private static String fourCharacters(int code) {
        return new String(ByteBuffer.allocate(4).putInt(code).array(), StandardCharsets.ISO_8859_1);
    }

    /** A box from its header to its end, as offsets in the file. */
    private record Box(String type, long at, long content, long end) {

        static final int HEADER = 8;

        boolean is(String name) {
            return type.equals(name);
        }
    }
}

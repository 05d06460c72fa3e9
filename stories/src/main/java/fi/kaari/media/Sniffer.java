package fi.kaari.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells formats by their first bytes; names and what a browser says of a file count for nothing. */
class Sniffer {

    /** As many bytes as Tika looks at. */
    static final int BEGINNING = 1 << 16;

    private final Detector tika = MimeTypes.getDefaultMimeTypes();

    /** @throws MediaRefused if the library does not take what this is */
    Format format(byte[] beginning) throws IOException {
        if (beginning.length == 0) throw new MediaRefused("empty");
        var type = tika.detect(new ByteArrayInputStream(beginning), new Metadata());
        var format = Format.of(type.toString()).orElse(null);
        // to Tika every brand it does not know is QuickTime
        if (format == Format.MOV && hasOtherBrand(beginning)) return Format.MP4;
        // Tika does not know that a title may follow
        if (type.equals(MediaType.TEXT_PLAIN) && isCaptions(beginning)) return Format.WEBVTT;
        if (format == null) throw unwelcome(type);
        return format;
    }

    private static boolean isCaptions(byte[] beginning) {
        return text(beginning, 0, 6).equals("WEBVTT")
                || CaptionsCleaner.isSubRip(new String(beginning, StandardCharsets.UTF_8));
    }

    private static boolean hasOtherBrand(byte[] beginning) {
        return text(beginning, 4, 4).equals("ftyp") && !text(beginning, 8, 4).equals("qt  ");
    }

    private static String text(byte[] bytes, int from, int length) {
        return bytes.length < from + length ? "" : new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    private static MediaRefused unwelcome(MediaType type) {
        return type.equals(MediaType.OCTET_STREAM)
                ? new MediaRefused("unknown", Format.labels())
                : new MediaRefused("type", type.toString(), Format.labels());
    }
}

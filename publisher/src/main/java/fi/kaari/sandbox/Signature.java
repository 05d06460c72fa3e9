package fi.kaari.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The beginnings of files by which platforms tell what they were given, whatever its sender calls it. */
enum Signature {
    JPEG("image/jpeg", 0, 0xff, 0xd8, 0xff),
    PNG("image/png", 0, 0x89, 'P', 'N', 'G'),
    GIF("image/gif", 0, 'G', 'I', 'F', '8'),
    WEBP("image/webp", 8, 'W', 'E', 'B', 'P'),
    BMP("image/bmp", 0, 'B', 'M'),
    TIFF_LITTLE("image/tiff", 0, 'I', 'I', 42, 0),
    TIFF_BIG("image/tiff", 0, 'M', 'M', 0, 42),
    QUICKTIME("video/quicktime", 4, 'f', 't', 'y', 'p', 'q', 't'),
    MP4("video/mp4", 4, 'f', 't', 'y', 'p');

    static final int LONGEST = 12;

    private final String type;
    private final int offset;
    private final String bytes;

    Signature(String type, int offset, int... bytes) {
        this.type = type;
        this.offset = offset;
        this.bytes = new String(bytes, 0, bytes.length);
    }

    static String typeOf(byte[] head) {
        var beginning = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(signature -> beginning.startsWith(signature.bytes, signature.offset))
                .map(signature -> signature.type)
                .findFirst()
                .orElse("application/octet-stream");
    }
}

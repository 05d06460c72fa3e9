package fi.kaari.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Content lines as RFC 5545 wants them on the wire: UTF-8, at most 75 octets, folded between characters. ical4j's own
 * writer counts UTF-16 units instead, which makes lines with umlauts too long.
 */
final class ContentLines {

    private static final int LONGEST = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private final ByteArrayOutputStream octets;
    private int room = LONGEST;

    private ContentLines(int size) {
        octets = new ByteArrayOutputStream(size);
    }

    /** @param lines unfolded, each with its CRLF */
    static byte[] folded(String lines) {
        var folded = new ContentLines(lines.length() + lines.length() / 16);
        lines.codePoints().forEach(folded::add);
        return folded.octets.toByteArray();
    }

    private void add(int character) {
        var encoded = Character.toString(character).getBytes(StandardCharsets.UTF_8);
        if (character != '\r' && character != '\n' && encoded.length > room) fold();
        octets.writeBytes(encoded);
        room = character == '\n' ? LONGEST : room - encoded.length;
    }

    private void fold() {
        octets.writeBytes(FOLD);
        room = LONGEST - 1;
    }
}

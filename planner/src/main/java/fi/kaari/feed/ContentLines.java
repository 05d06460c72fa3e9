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

    private final byte[] octets;
    private final ByteArrayOutputStream folded;

    private ContentLines(byte[] octets) {
        this.octets = octets;
        this.folded = new ByteArrayOutputStream(octets.length + octets.length / 16);
    }

    /** @param lines unfolded, each with its CRLF */
    static byte[] folded(String lines) {
        var content = new ContentLines(lines.getBytes(StandardCharsets.UTF_8));
        for (int start = 0; start < content.octets.length; ) start = content.line(start);
        return content.folded.toByteArray();
    }

    /** Writes the line that begins there, and tells where the next begins. */
    private int line(int start) {
        int end = end(start);
        int from = start;
        for (int room = LONGEST; end - from > room; room = LONGEST - 1) {
            int cut = cut(from + room);
            folded.write(octets, from, cut - from);
            folded.writeBytes(FOLD);
            from = cut;
        }
        int next = Math.min(end + 2, octets.length);
        folded.write(octets, from, next - from);
        return next;
    }

    private int end(int start) {
        int end = start;
        while (end < octets.length && octets[end] != '\r') end++;
        return end;
    }

    /** The beginning of the character that this octet belongs to. */
    private int cut(int octet) {
        int cut = octet;
        while ((octets[cut] & 0xC0) == 0x80) cut--;
        return cut;
    }
}

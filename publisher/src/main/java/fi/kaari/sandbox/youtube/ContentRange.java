package fi.kaari.sandbox.youtube;

import java.util.regex.Pattern;

/**
 * What an upload's call says about its bytes: {@code bytes 0-524287/3000000}, or {@code bytes *}{@code /3000000}, which
 * only asks.
 *
 * @param first -1 where the call only asks
 */
record ContentRange(long first, long last, long total) {

    private static final Pattern CHUNK = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");
    private static final Pattern QUESTION = Pattern.compile("bytes \\*/(\\d{1,15})");
    private static final long UNIT = 256 * 1024;

    static ContentRange of(String header) {
        var chunk = CHUNK.matcher(header);
        if (chunk.matches())
            return new ContentRange(number(chunk.group(1)), number(chunk.group(2)), number(chunk.group(3)));
        var question = QUESTION.matcher(header);
        if (question.matches()) return new ContentRange(-1, -1, number(question.group(1)));
        throw Reason.BAD_REQUEST.refusal();
    }

    boolean isQuestion() {
        return first < 0;
    }

    /** Every chunk but the last is a multiple of 256 KiB, and begins where the stored bytes end. */
    boolean fits(long stored, long bytes, long length) {
        boolean isLast = last == total - 1;
        return total == bytes
                && first == stored
                && last < total
                && length == last - first + 1
                && (isLast || length % UNIT == 0);
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }
}

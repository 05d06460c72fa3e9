package fi.kaari.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Reads captions: text in UTF-8 with at least one cue; there is nothing to measure or to take out. They are kept as WebVTT
 * (W3C), which browsers and platforms show; SubRip is written anew as that.
 */
class CaptionsCleaner implements Cleaner {

    /** When a cue of SubRip appears and disappears; WebVTT writes a full stop for its comma. */
    private static final Pattern TIMES =
            Pattern.compile("(?m)^(\\d{2}:\\d{2}:\\d{2}),(\\d{3}) *--> *(\\d{2}:\\d{2}:\\d{2}),(\\d{3})");

    private static final Pattern SUBRIP = Pattern.compile("\\uFEFF?\\s*\\d+ *\\R\\d{2}:\\d{2}:\\d{2},\\d{3} *-->");

    /** Whether a text begins as SubRip does: with the number of a cue and its times. */
    static boolean isSubRip(String beginning) {
        return SUBRIP.matcher(beginning).lookingAt();
    }

    @Override
    public Measures clean(Path file, long maxPixels) throws IOException {
        var text = text(Files.readAllBytes(file));
        Broken.unless(text.contains("-->"), "has a cue");
        Broken.unless(text.indexOf('\0') < 0, "is text");
        if (isSubRip(text)) Files.writeString(file, webVtt(text));
        return Measures.NONE;
    }

    private static String webVtt(String subRip) {
        var lines = subRip.replace("\uFEFF", "").replace("\r\n", "\n").strip();
        return "WEBVTT\n\n" + TIMES.matcher(lines).replaceAll("$1.$2 --> $3.$4") + "\n";
    }

    private static String text(byte[] bytes) throws Broken {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new Broken("is in UTF-8");
        }
    }
}

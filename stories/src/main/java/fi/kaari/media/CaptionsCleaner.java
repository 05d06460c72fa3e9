package fi.kaari.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads captions (W3C WebVTT): text in UTF-8 with at least one cue; there is nothing to measure or to take out. */
class CaptionsCleaner implements Cleaner {

    @Override
    public Measures clean(Path file, long maxPixels) throws IOException {
        var text = text(Files.readAllBytes(file));
        Broken.unless(text.contains("-->"), "has a cue");
        Broken.unless(text.indexOf('\0') < 0, "is text");
        return Measures.NONE;
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

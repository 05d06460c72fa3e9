package fi.kaari.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How the letters of a text file are written down: as its mark says, or as its bytes look. */
final class Encoding {

    private static final int BEGINNING = 4_096;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encoding() {}

    /** What is neither UTF-16 nor UTF-8 is what Excel writes in the north. */
    static Charset of(Path file) throws IOException {
        var wide = ofTwoBytes(beginning(file));
        if (wide.isPresent()) return wide.get();
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** The one that writes each letter with two bytes, if this is the beginning of a text in it. */
    static Optional<Charset> ofTwoBytes(byte[] beginning) {
        if (beginning.length < 2) return Optional.empty();
        int mark = Byte.toUnsignedInt(beginning[0]) << 8 | Byte.toUnsignedInt(beginning[1]);
        if (mark == 0xFFFE || isMostlyEmpty(beginning, 1)) return Optional.of(StandardCharsets.UTF_16LE);
        if (mark == 0xFEFF || isMostlyEmpty(beginning, 0)) return Optional.of(StandardCharsets.UTF_16BE);
        return Optional.empty();
    }

    /** Of nearly all letters in our languages one byte is 0, and of none the other. */
    private static boolean isMostlyEmpty(byte[] beginning, int half) {
        int pairs = beginning.length / 2;
        int empty = 0;
        for (int pair = 0; pair < pairs; pair++) {
            if (beginning[2 * pair + 1 - half] == 0) return false;
            if (beginning[2 * pair + half] == 0) empty++;
        }
        return empty > pairs * 3 / 4;
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (var text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException another) {
            return false;
        }
    }
}

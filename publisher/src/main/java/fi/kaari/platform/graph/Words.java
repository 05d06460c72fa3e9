package fi.kaari.platform.graph;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How the Graph API gives back words and moments. */
public final class Words {

    /** {@code 2026-11-22T00:52:18+0000}, and what else may mean the same. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]");

    private Words() {}

    /** Whether two texts are the same but for white space and the way in which letters are composed. */
    public static boolean areSame(String one, String other) {
        return normalised(one).equals(normalised(other));
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Form.NFC).replaceAll("\\s+", " ").strip();
    }

    /** The moment; empty if it was not told. */
    public static Optional<Instant> instant(String told) {
        try {
            return Optional.of(OffsetDateTime.parse(told, MOMENT).toInstant());
        } catch (DateTimeParseException notTold) {
            return Optional.empty();
        }
    }
}

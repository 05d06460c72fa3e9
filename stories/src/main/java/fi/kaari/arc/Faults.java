package fi.kaari.arc;

import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong with an entry, so that people hear it all at once. */
final class Faults {

    private final List<String> codes = new ArrayList<>();

    Faults when(boolean wrong, String code) {
        if (wrong) codes.add(code);
        return this;
    }

    /** @param limit in characters as people count them, so that an emoji is one */
    Faults whenLonger(String text, int limit, String code) {
        return when(text.codePointCount(0, text.length()) > limit, code);
    }

    /** @throws InvalidArc if there was anything */
    void refuse() {
        if (!codes.isEmpty()) throw new InvalidArc(codes);
    }
}

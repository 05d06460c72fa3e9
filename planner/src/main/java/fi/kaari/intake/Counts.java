package fi.kaari.intake;

import java.util.Map;

/**
 * How many rows of a file there are of each kind.
 *
 * @param chosen of those that can be taken
 * @param withWarnings of those that can be taken
 * @param withMissingMedia of those that can be taken or have been
 */
record Counts(Map<Verdict, Integer> verdicts, int chosen, int withWarnings, int withMissingMedia) {

    Counts {
        verdicts = Map.copyOf(verdicts);
    }

    /** By the verdict's name. */
    public int of(String verdict) {
        return of(Verdict.valueOf(verdict));
    }

    int of(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    public int all() {
        return verdicts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int takeable() {
        return Verdict.TAKEABLE.stream().mapToInt(this::of).sum();
    }
}

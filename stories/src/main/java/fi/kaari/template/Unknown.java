package fi.kaari.template;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Guesses which name was meant by one that nothing has. */
final class Unknown {

    private static final int LONGEST = 60;

    private Unknown() {}

    /** The fault {@code unknown}: the name, the one that may have been meant (or ""), and how many those are: 0 or 1. */
    static TemplateFault fault(String name, Place place, Collection<String> known) {
        var meant = name.length() > LONGEST ? "" : meant(name, known).orElse("");
        return place.fault("unknown", name, meant, meant.isEmpty() ? 0 : 1);
    }

    private static Optional<String> meant(String name, Collection<String> known) {
        return part(name, known)
                .or(() -> sentence(name, known))
                .or(() -> namesake(name, known))
                .or(() -> near(name, known));
    }

    /** {@code event} has parts: the first of them. */
    private static Optional<String> part(String name, Collection<String> known) {
        return known.stream().filter(each -> each.startsWith(name + ".")).findFirst();
    }

    /** {@code link.Read} is a name, a full stop and the next word: braces keep them apart. */
    private static Optional<String> sentence(String name, Collection<String> known) {
        return known.stream()
                .filter(each -> name.startsWith(each + "."))
                .findFirst()
                .map(each -> "{" + each + "}" + name.substring(each.length()));
    }

    /** {@code goal} is how {@code arc.goal} ends. */
    private static Optional<String> namesake(String name, Collection<String> known) {
        return known.stream()
                .filter(each -> each.substring(each.lastIndexOf('.') + 1).equalsIgnoreCase(name))
                .findFirst();
    }

    private static Optional<String> near(String name, Collection<String> known) {
        int tolerated = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(each -> distance(name, each) <= tolerated)
                .min(Comparator.comparingInt(each -> distance(name, each)));
    }

    /** How many letters have to be added, dropped or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}

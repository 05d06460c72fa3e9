package fi.kaari.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Which rows of a file a person looks at. */
enum Filter {
    ALL("TRUE", Counts::all),
    NEW("verdict = 'NEW'", counts -> counts.of(Verdict.NEW)),
    CHANGED("verdict = 'CHANGED'", counts -> counts.of(Verdict.CHANGED)),
    REMOVED("verdict = 'REMOVED'", counts -> counts.of(Verdict.REMOVED)),
    WARNINGS("warnings > 0 AND verdict IN ('NEW', 'CHANGED', 'REMOVED')", Counts::withWarnings),
    REFUSED("verdict = 'REFUSED'", counts -> counts.of(Verdict.REFUSED)),
    SAME("verdict = 'SAME'", counts -> counts.of(Verdict.SAME)),
    TAKEN("verdict = 'TAKEN'", counts -> counts.of(Verdict.TAKEN));

    private final String condition;
    private final ToIntFunction<Counts> count;

    Filter(String condition, ToIntFunction<Counts> count) {
        this.condition = condition;
        this.count = count;
    }

    /** All rows where the address asks for something that there is not. */
    static Filter ofKey(String key) {
        return Arrays.stream(values())
                .filter(filter -> filter.key().equals(key))
                .findFirst()
                .orElse(ALL);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }

    int count(Counts counts) {
        return count.applyAsInt(counts);
    }
}

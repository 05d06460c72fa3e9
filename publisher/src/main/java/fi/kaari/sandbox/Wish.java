package fi.kaari.sandbox;

import fi.kaari.platform.Platform;
import fi.kaari.platform.Platforms;
import fi.kaari.sandbox.Trouble.Calls;
import fi.kaari.sandbox.Trouble.Kind;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to go wrong, from a form or a program; what is left out is as usual.
 *
 * @param platform a platform's id, or {@code *}
 * @param account an account on it, or {@code *}
 * @param calls all if left out
 * @param amount nothing if left out
 * @param times always if left out
 * @param percent 100 if left out
 * @param seed any if left out
 */
record Wish(
        String platform,
        String account,
        @Nullable Kind kind,
        @Nullable Calls calls,
        @Nullable Integer amount,
        @Nullable Integer times,
        @Nullable Integer percent,
        @Nullable Long seed) {

    Wish {
        platform = Objects.requireNonNullElse(platform, Trouble.EVERY);
        account = Objects.requireNonNullElse(account, Trouble.EVERY);
    }

    /** @param platforms that can be in trouble */
    Trouble toTrouble(Platforms platforms) {
        if (kind == null) throw new InvalidTrouble("kind: say what goes wrong");
        requireKnown(platforms);
        return new Trouble(
                0,
                platform,
                account,
                kind,
                Objects.requireNonNullElse(calls, Calls.ANY),
                Objects.requireNonNullElse(amount, 0),
                times,
                Objects.requireNonNullElse(percent, 100),
                Objects.requireNonNullElseGet(
                        seed, () -> ThreadLocalRandom.current().nextLong(1_000_000)),
                0);
    }

    private void requireKnown(Platforms platforms) {
        var known = new ArrayList<>(platforms.all().stream().map(Platform::id).toList());
        known.add(Trouble.EVERY);
        if (!known.contains(platform)) throw new InvalidTrouble("platform: one of " + String.join(", ", known));
    }
}

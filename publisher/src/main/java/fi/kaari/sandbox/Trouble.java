package fi.kaari.sandbox;

import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with an account, until it is taken away or has struck as often as it should.
 *
 * @param platform a platform's id, or {@link #EVERY}
 * @param account an account on it, or {@link #EVERY}
 * @param calls which calls it strikes; of no matter where it strikes none
 * @param amount milliseconds for {@link Kind#SLOW}, seconds for the others that take time
 * @param timesLeft how often it still strikes; null for as long as it is there
 * @param percent of the calls, or of the media, that it strikes
 * @param seed of the chance: the same seed strikes the same calls in the order in which they come
 * @param met how many calls it has let pass or struck
 */
record Trouble(
        long number,
        String platform,
        String account,
        Kind kind,
        Calls calls,
        int amount,
        @Nullable Integer timesLeft,
        int percent,
        long seed,
        int met) {

    static final String EVERY = "*";

    private static final int LONGEST = 86_400_000;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    Trouble {
        if (amount < 0 || amount > LONGEST) throw new InvalidTrouble("amount: 0 to " + LONGEST);
        if (percent < 1 || percent > 100) throw new InvalidTrouble("percent: 1 to 100");
        if (timesLeft != null && timesLeft < 1) throw new InvalidTrouble("times: 1 or more, or none for always");
    }

    /** The whole time, for every call of that kind. */
    static Trouble always(Caller caller, Kind kind, Calls calls) {
        return new Trouble(0, caller.platform(), caller.account(), kind, calls, 0, null, 100, 0, 0);
    }

    /** For the next call of that kind alone. */
    static Trouble once(Caller caller, Kind kind, Calls calls) {
        return new Trouble(0, caller.platform(), caller.account(), kind, calls, 0, 1, 100, 0, 0);
    }

    Trouble numbered(long given) {
        return new Trouble(given, platform, account, kind, calls, amount, timesLeft, percent, seed, met);
    }

    boolean concerns(Calls call) {
        if (kind == Kind.CHUNK_REFUSED && call != Calls.UPLOAD) return false;
        return kind.strikesCalls() && (calls == Calls.ANY || calls == call);
    }

    /** Whether the next call is one that it strikes. */
    boolean strikesNext() {
        return percent == 100 || new SplittableRandom(seed + GOLDEN * met).nextInt(100) < percent;
    }

    /** Whether it strikes this medium, however often it is asked. */
    boolean strikes(Draft draft) {
        return percent == 100 || new SplittableRandom(seed + GOLDEN * draft.id().hashCode()).nextInt(100) < percent;
    }

    Duration seconds() {
        return Duration.ofSeconds(amount);
    }

    /** What happens. */
    enum Kind {
        /** Nothing is done, and the connection is closed without an answer. */
        DROP_BEFORE(Unit.NONE),
        /** All is done, and the connection is closed without an answer. */
        DROP_AFTER(Unit.NONE),
        /** All is done, and the answer breaks off in its middle. */
        TRUNCATED(Unit.NONE),
        /** A server's error, and nothing is done. */
        DOWN_BEFORE(Unit.NONE),
        /** All is done, and a server's error is told. */
        DOWN_AFTER(Unit.NONE),
        /** A chunk of an upload is turned down, in the platform's own words, and nothing is stored; other calls are not. */
        CHUNK_REFUSED(Unit.NONE),
        /** One call too many, in the platform's own words; with an amount, it says for how long. */
        BUSY(Unit.SECONDS),
        /** Status 429 of a machine that stands before the platform; with an amount, it says for how long. */
        TOO_MANY(Unit.SECONDS),
        /** The answer takes its time. */
        SLOW(Unit.MILLISECONDS),
        /** The present token has run out; a new one is accepted. */
        EXPIRED(Unit.NONE),
        /** The present token is withdrawn; another one is accepted. */
        REVOKED(Unit.NONE),
        /** Media are not finished: with an amount for so long, else as long as it is there. */
        STUCK(Unit.SECONDS),
        /** Media cannot be finished. */
        FAILED(Unit.NONE),
        /** Lists do not show what is so new. */
        LAG(Unit.SECONDS);

        private final Unit unit;

        Kind(Unit unit) {
            this.unit = unit;
        }

        public Unit unit() {
            return unit;
        }

        public boolean strikesCalls() {
            return this != STUCK && this != FAILED && this != LAG;
        }

        /** Its name in texts. */
        public String key() {
            return Trouble.key(this);
        }
    }

    /** What an amount counts. */
    enum Unit {
        NONE,
        SECONDS,
        MILLISECONDS;

        public String key() {
            return Trouble.key(this);
        }
    }

    /** What a call is about. */
    enum Calls {
        ANY,
        /** Brings the bytes of a file, whole or a chunk of them. */
        UPLOAD,
        /** Makes something that nobody sees yet. */
        PREPARE,
        /** Makes something public. */
        PUBLISH,
        /** Only asks. */
        LOOK;

        public String key() {
            return Trouble.key(this);
        }
    }

    private static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

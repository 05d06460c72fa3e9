package fi.kaari.platform.x;

import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.RemoteNotes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The making of one post: noted before its call goes out, and forgotten when that call has provably made nothing. */
final class Attempt {

    private final int position;
    private final RemoteNotes remote;
    private final boolean isRepeated;

    private Attempt(int position, RemoteNotes remote, boolean isRepeated) {
        this.position = position;
        this.remote = remote;
        this.isRepeated = isRepeated;
    }

    /** When the first call went out that may have made that post. */
    static Optional<Instant> since(int position, RemoteNotes remote) {
        return remote.get(call(position)).map(Instant::parse);
    }

    static Attempt begin(int position, RemoteNotes remote, Clock clock) {
        boolean isRepeated = since(position, remote).isPresent();
        remote.made(call(position), () -> clock.instant().toString());
        return new Attempt(position, remote, isRepeated);
    }

    /** Whether X has said that it has the text already, after a call whose answer was lost: not to see it proves nothing. */
    static boolean isTold(int position, RemoteNotes remote) {
        return remote.get(duplicate(position)).isPresent();
    }

    /** Whether a duplicate may be what an earlier call has made. */
    boolean mayBeOut() {
        return isRepeated;
    }

    /** It is looked for, and a person is asked if it is not found. */
    Unanswered duplicate() {
        remote.put(duplicate(position), "told");
        return new Unanswered("X has this text already");
    }

    /** An earlier call, whose answer was lost, stays noted. */
    void madeNothing() {
        if (!isRepeated) remote.remove(call(position));
    }

    private static String call(int position) {
        return "attempt." + position;
    }

    private static String duplicate(int position) {
        return "duplicate." + position;
    }
}

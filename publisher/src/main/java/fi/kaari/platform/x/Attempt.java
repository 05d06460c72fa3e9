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

    /** Whether a duplicate may be what an earlier call has made, and has not been looked for since X told of it. */
    boolean mayBeOut() {
        return isRepeated && remote.get(duplicate(position)).isEmpty();
    }

    /** The duplicate is looked for; if it is not found, the next one is somebody else's. */
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

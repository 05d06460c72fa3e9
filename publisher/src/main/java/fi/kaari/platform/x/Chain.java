package fi.kaari.platform.x;

import fi.kaari.platform.Account;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.Halted;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Sighting;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The posts of one content: a single one, or a thread in which each answers the one before. X makes every post that it is
 * told to make, so that each is a last call of its own: that it is about to go out is noted before, its id after.
 */
final class Chain {

    private final Timeline timeline;
    private final Clock clock;

    Chain(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whether the first post is out, which alone carries the media. */
    static boolean hasBegun(RemoteNotes remote) {
        return id(remote, 0).isPresent();
    }

    /** Whether a call went out that may have made anything. */
    static boolean wasAttempted(RemoteNotes remote) {
        return Attempt.since(0, remote).isPresent();
    }

    /** Makes what is missing. */
    Receipt publish(Account account, List<String> texts, List<String> media, RemoteNotes remote) {
        for (int i = 0; i < texts.size(); i++) {
            if (id(remote, i).isEmpty()) publish(account, texts, media, remote, i);
        }
        return receipt(account, remote);
    }

    private void publish(Account account, List<String> texts, List<String> media, RemoteNotes remote, int i) {
        timeline.requireRoom(account);
        var attempt = Attempt.begin(i, remote, clock);
        try {
            note(account, texts, remote, i, timeline.post(account, wanted(texts, media, remote, i), attempt));
        } catch (Unanswered open) {
            throw open;
        } catch (PlatformException problem) {
            attempt.madeNothing();
            throw i > 0 && problem instanceof Refused ? halted(problem, texts, i) : problem;
        }
    }

    private static Halted halted(PlatformException refused, List<String> texts, int i) {
        return new Halted("Post " + (i + 1) + " of " + texts.size() + ": " + refused.getMessage());
    }

    private void note(Account account, List<String> texts, RemoteNotes remote, int i, String id) {
        remote.put(post(i), id);
        if (i == 0 && texts.size() > 1) remote.begun(receipt(account, remote));
    }

    /** Adopts what is there of the post whose answer was lost; those before it are known, those behind it not made. */
    Sighting find(Account account, List<String> texts, List<String> media, RemoteNotes remote) {
        for (int i = 0; i < texts.size(); i++) {
            if (id(remote, i).isPresent()) continue;
            var since = Attempt.since(i, remote);
            if (since.isEmpty()) return new Sighting.Begun();
            var sighting = timeline.find(account, wanted(texts, media, remote, i), since.get());
            if (!(sighting instanceof Sighting.Found found))
                return Attempt.isTold(i, remote) ? new Sighting.Unclear() : sighting;
            note(account, texts, remote, i, found.receipt().remoteId());
        }
        return new Sighting.Found(receipt(account, remote));
    }

    private static Wanted wanted(List<String> texts, List<String> media, RemoteNotes remote, int i) {
        return new Wanted(
                texts.get(i),
                i == 0 ? media : List.of(),
                i == 0 ? "" : id(remote, i - 1).orElseThrow());
    }

    /** From the end, so that what is left is a thread at any time. */
    void retract(Account account, Receipt receipt, RemoteNotes remote) {
        var ids = ids(remote);
        if (ids.isEmpty()) timeline.delete(account, receipt.remoteId());
        else ids.reversed().forEach(id -> remote.made("deleted." + id, () -> deleted(account, id)));
    }

    private String deleted(Account account, String id) {
        timeline.delete(account, id);
        return clock.instant().toString();
    }

    private static List<String> ids(RemoteNotes remote) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> id(remote, i))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private Receipt receipt(Account account, RemoteNotes remote) {
        return timeline.receipt(account, id(remote, 0).orElseThrow());
    }

    private static Optional<String> id(RemoteNotes remote, int i) {
        return remote.get(post(i));
    }

    private static String post(int i) {
        return "post." + i;
    }
}

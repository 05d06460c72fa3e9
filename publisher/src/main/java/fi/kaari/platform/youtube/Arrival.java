package fi.kaari.platform.youtube;

import fi.kaari.platform.Account;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.RemoteNotes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How a film gets to YouTube once. A session that is gone may be gone because the film has arrived, so that the channel's
 * uploads are looked through, twice as lists lag, before another one is begun.
 */
final class Arrival {

    private static final String SESSION = "session";
    private static final String SINCE = "session-since";
    private static final String GONE = "session-gone";
    private static final Duration LAG = Duration.ofSeconds(30);

    private final ResumableUpload upload;
    private final Uploads uploads;
    private final Clock clock;

    Arrival(ResumableUpload upload, Uploads uploads, Clock clock) {
        this.upload = upload;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Uploads what is missing; the video's id. */
    String complete(Account account, Telling telling, RemoteNotes remote) {
        remote.made(SINCE, this::now);
        var session = remote.made(SESSION, () -> upload.begin(account, telling));
        return upload.complete(account, session, telling.film())
                .or(() -> uploads.find(account, telling, noted(remote, SINCE)))
                .orElseThrow(() -> beginAnew(remote));
    }

    private RuntimeException beginAnew(RemoteNotes remote) {
        remote.made(GONE, this::now);
        if (clock.instant().isBefore(noted(remote, GONE).plus(LAG)))
            return new NotReady("the upload session is gone; looking whether the film has arrived", LAG);
        remote.remove(SESSION);
        remote.remove(SINCE);
        remote.remove(GONE);
        return new Unavailable("the upload session is gone; a new one comes next");
    }

    private static Instant noted(RemoteNotes remote, String name) {
        return remote.get(name).map(Instant::parse).orElseThrow();
    }

    private String now() {
        return clock.instant().toString();
    }
}

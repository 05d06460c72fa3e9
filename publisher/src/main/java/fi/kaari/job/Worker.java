package fi.kaari.job;

import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.Sighting;
import fi.kaari.post.Rendered;
import fi.kaari.publication.Claim;
import fi.kaari.publication.ClaimLost;
import fi.kaari.publication.Outcome;
import fi.kaari.publication.Progress;
import fi.kaari.publication.Publication;
import fi.kaari.publication.PublishingSettings;
import fi.kaari.publication.State;
import fi.kaari.publication.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Does the work on one claimed publication and stores its outcome at once. It never throws, so that one publication's
 * fate is not another's.
 */
@Component
class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** What a platform has answered is not lost because our database is away for a moment. */
    private static final RetryTemplate STORING = new RetryTemplate(RetryPolicy.builder()
            .includes(DataAccessException.class, TransactionException.class)
            .delay(Duration.ofMillis(100))
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(5))
            .maxRetries(12)
            .build());

    private final Progress progress;
    private final Lines lines;
    private final PublishingSettings settings;
    private final Clock clock;

    Worker(Progress progress, Lines lines, PublishingSettings settings, Clock clock) {
        this.progress = progress;
        this.lines = lines;
        this.settings = settings;
        this.clock = clock;
    }

    void work(Work work, Claim claim) {
        switch (work) {
            case PREPARE -> begin(claim, work, content -> finish(claim, preparing(claim, content)));
            case PUBLISH -> publish(claim);
            case SETTLE -> begin(claim, work, content -> finish(claim, settling(claim, content)));
            case RETRACT -> guarded(claim, work, () -> retract(claim));
        }
    }

    /** What has just been prepared goes out at once; what has waited since is prepared once more, in case it expired. */
    private void publish(Claim claim) {
        awaitMoment(claim);
        if (claim.publication().state() == State.READY) guarded(claim, Work.PUBLISH, () -> send(claim));
        else begin(claim, Work.PUBLISH, content -> prepareAndSend(claim, content));
    }

    /** Taken in hand a little ahead of its time, it goes out at its time. */
    private void awaitMoment(Claim claim) {
        var until = claim.publication().wakeAt();
        for (var early = early(until); early.isPositive(); early = early(until)) LockSupport.parkNanos(early.toNanos());
    }

    private Duration early(Instant moment) {
        return Duration.between(clock.instant(), moment);
    }

    private void prepareAndSend(Claim claim, Rendered content) {
        var prepared = preparing(claim, content);
        if (prepared instanceof Outcome.Prepared) send(claim);
        else finish(claim, prepared);
    }

    private void send(Claim claim) {
        var asked = clock.instant();
        Patience.with(() -> progress.send(claim)).ifPresent(approved -> finish(claim, sending(claim, approved, asked)));
    }

    /** Whatever goes wrong before the call itself has not made anything public. */
    private Outcome sending(Claim claim, Rendered content, Instant asked) {
        try {
            var line = Patience.with(() -> lines.of(claim, content));
            return isAwake(asked) ? publishing(claim, line) : asleep();
        } catch (ClaimLost decided) {
            throw decided;
        } catch (RuntimeException fault) {
            return new Outcome.Later(pause(claim), "fault", faultOf(claim, fault));
        }
    }

    /** A process that was asleep longer than half of its lease must not make the call any more: others may look by now. */
    private boolean isAwake(Instant since) {
        return clock.instant().isBefore(since.plus(settings.lease().dividedBy(2)));
    }

    /** The call was never made. */
    private static Outcome asleep() {
        return new Outcome.Later(Duration.ZERO, "node-died", "");
    }

    private void retract(Claim claim) {
        Patience.with(() -> progress.beginRetracting(claim)).ifPresent(row -> finish(claim, retracting(claim, row)));
    }

    private void begin(Claim claim, Work work, Consumer<Rendered> labour) {
        guarded(
                claim,
                work,
                () -> Patience.with(() -> progress.begin(claim, work)).ifPresent(labour));
    }

    /** A thread's edge: whatever goes wrong with one publication must not reach the next. */
    private void guarded(Claim claim, Work work, Runnable labour) {
        try {
            labour.run();
        } catch (ClaimLost decided) {
            LOG.info("{}; its {} has ended", decided.getMessage(), work.key());
        } catch (RuntimeException fault) {
            LOG.error(
                    "Publication {} could not be worked on", claim.publication().id(), fault);
            setAside(claim);
        }
    }

    private void setAside(Claim claim) {
        try {
            progress.setAside(claim);
        } catch (RuntimeException databaseAway) {
            LOG.warn(
                    "Publication {} waits for its lease to end: {}",
                    claim.publication().id(),
                    databaseAway.toString());
        }
    }

    private Outcome preparing(Claim claim, Rendered content) {
        try {
            lines.of(claim, content).prepare();
            return new Outcome.Prepared();
        } catch (ClaimLost decided) {
            throw decided;
        } catch (PlatformException problem) {
            return notSent(claim, Work.PREPARE, problem);
        } catch (RuntimeException fault) {
            return new Outcome.Later(pause(claim), "fault", faultOf(claim, fault));
        }
    }

    private Outcome publishing(Claim claim, Line line) {
        try {
            return new Outcome.Published(line.publish());
        } catch (ClaimLost decided) {
            throw decided;
        } catch (PlatformException.Unanswered lost) {
            return new Outcome.Unknown(settings.look(), words(lost));
        } catch (PlatformException problem) {
            return notSent(claim, Work.PUBLISH, problem);
        } catch (RuntimeException fault) {
            return new Outcome.Unknown(settings.look(), faultOf(claim, fault));
        }
    }

    private Outcome settling(Claim claim, Rendered content) {
        var publication = claim.publication();
        var attemptedAt = Objects.requireNonNullElse(publication.sentAt(), publication.due());
        try {
            var line = lines.of(claim, content);
            return afterLooking(claim, line, line.find(attemptedAt));
        } catch (PlatformException problem) {
            lines.learn(claim, Work.SETTLE, problem);
            return lookAgain(claim, words(problem));
        } catch (RuntimeException fault) {
            return lookAgain(claim, faultOf(claim, fault));
        }
    }

    private Outcome retracting(Claim claim, Publication row) {
        if (row.platformReceipt().isEmpty()) return new Outcome.ByHand("found-by-person", "");
        try {
            return lines.retract(claim, row)
                    ? new Outcome.Retracted()
                    : new Outcome.ByHand("platform-cannot-retract", "");
        } catch (PlatformException.Unauthorised | PlatformException.Refused problem) {
            lines.learn(claim, Work.RETRACT, problem);
            return new Outcome.ByHand("not-retracted", words(problem));
        } catch (PlatformException problem) {
            return notSent(claim, Work.RETRACT, problem);
        } catch (RuntimeException fault) {
            return new Outcome.Later(pause(claim), "fault", faultOf(claim, fault));
        }
    }

    private Outcome notSent(Claim claim, Work work, PlatformException problem) {
        lines.learn(claim, work, problem);
        return switch (problem) {
            case PlatformException.NotReady busy -> new Outcome.Later(busy.pause(), "processing", words(busy));
            case PlatformException.RateLimited limited ->
                new Outcome.Later(limited.pause(), "rate-limited", words(limited));
            case PlatformException.Unauthorised ended -> new Outcome.Blocked(words(ended));
            case PlatformException.Refused refused -> new Outcome.Refused(words(refused));
            case PlatformException.Unreadable medium -> new Outcome.Held("media-unreadable", words(medium));
            case PlatformException.Halted halted -> new Outcome.Halted(words(halted));
            case PlatformException.Unavailable away -> new Outcome.Later(pause(claim), "unavailable", words(away));
            case PlatformException.Unanswered lost -> new Outcome.Later(pause(claim), "unavailable", words(lost));
        };
    }

    private Outcome afterLooking(Claim claim, Line line, Sighting sighting) {
        return switch (sighting) {
            case Sighting.Found found -> adopted(claim, found.receipt());
            case Sighting.Begun begun -> new Outcome.Later(Duration.ZERO, "begun", "");
            case Sighting.Absent absent -> absent(claim, line);
            case Sighting.Unclear unclear -> lookAgain(claim, "");
        };
    }

    /** Looked for often enough, it counts as not there; where a repeat could make a second post, a person has to agree. */
    private Outcome absent(Claim claim, Line line) {
        if (claim.publication().looks() + 1 < settings.looks()) return new Outcome.Absent(nextLook());
        return line.isGuarded()
                ? new Outcome.Later(Duration.ZERO, "proved-absent", "")
                : new Outcome.Held("not-seen", "");
    }

    /** Two posts may read alike; what another publication has made is not this one's. */
    private Outcome adopted(Claim claim, Receipt found) {
        return progress.isAnothers(claim, found) ? lookAgain(claim, "") : new Outcome.Published(found);
    }

    private Outcome lookAgain(Claim claim, String words) {
        var publication = claim.publication();
        var since = Objects.requireNonNullElse(publication.sentAt(), publication.due());
        return clock.instant().isBefore(since.plus(settings.search()))
                ? new Outcome.Unknown(nextLook(), words)
                : new Outcome.Held("cannot-be-known", words);
    }

    private Duration nextLook() {
        return settings.look().multipliedBy(6);
    }

    private void finish(Claim claim, Outcome outcome) {
        STORING.invoke(() -> Patience.with(() -> progress.finish(claim, outcome)));
        LOG.info("Publication {}: {} {}", claim.publication().id(), outcome.key(), outcome.detail());
    }

    /** Short near the due time, longer far from it, and up to a quarter longer by chance, so that not all come at once. */
    private Duration pause(Claim claim) {
        var distance =
                Duration.between(claim.publication().due(), clock.instant()).abs();
        var pause = distance.dividedBy(8);
        if (pause.compareTo(SHORTEST_PAUSE) < 0) pause = SHORTEST_PAUSE;
        if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4));
    }

    private static String faultOf(Claim claim, RuntimeException fault) {
        LOG.error("Publication {} met a fault of our own", claim.publication().id(), fault);
        return "";
    }

    static String words(PlatformException problem) {
        return Objects.requireNonNullElse(problem.getMessage(), "");
    }
}

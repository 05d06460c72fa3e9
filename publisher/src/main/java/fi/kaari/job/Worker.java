package fi.kaari.job;

import fi.kaari.channel.Channels;
import fi.kaari.channel.Contents;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Sighting;
import fi.kaari.post.Rendered;
import fi.kaari.publication.Claim;
import fi.kaari.publication.Outcome;
import fi.kaari.publication.Progress;
import fi.kaari.publication.PublishingSettings;
import fi.kaari.publication.Work;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does the work on one claimed publication and stores its outcome at once. It never throws for what a platform does, so
 * that one publication's fate is not another's.
 */
@Component
class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int MOST_LOOKS = 6;

    private final Progress progress;
    private final Channels channels;
    private final Contents contents;
    private final PublishingSettings settings;

    Worker(Progress progress, Channels channels, Contents contents, PublishingSettings settings) {
        this.progress = progress;
        this.channels = channels;
        this.contents = contents;
        this.settings = settings;
    }

    void prepare(Claim claim) {
        progress.begin(claim, Work.PREPARE)
                .ifPresent(rendered -> finish(claim, Work.PREPARE, preparing(claim, rendered)));
    }

    void publish(Claim claim) {
        progress.send(claim).ifPresent(rendered -> finish(claim, Work.PUBLISH, publishing(claim, rendered)));
    }

    void settle(Claim claim) {
        progress.begin(claim, Work.SETTLE)
                .ifPresentOrElse(
                        rendered -> finish(claim, Work.SETTLE, settling(claim, rendered)),
                        () -> finish(claim, Work.SETTLE, new Outcome.Held("unknown-and-changed", "")));
    }

    private Outcome preparing(Claim claim, Rendered rendered) {
        try {
            var channel = channels.get(claim.publication().channel());
            channels.platform(channel).prepare(channels.account(channel), contents.of(rendered), progress.notes(claim));
            return new Outcome.Prepared();
        } catch (PlatformException problem) {
            return afterPreparing(problem, claim);
        } catch (RuntimeException fault) {
            return new Outcome.StillPreparing(pause(claim), "fault", faultOf(claim, fault));
        }
    }

    private Outcome publishing(Claim claim, Rendered rendered) {
        try {
            var channel = channels.get(claim.publication().channel());
            var receipt = channels.platform(channel)
                    .publish(channels.account(channel), contents.of(rendered), progress.notes(claim));
            return new Outcome.Published(receipt);
        } catch (PlatformException problem) {
            return afterPublishing(problem, claim);
        } catch (RuntimeException fault) {
            return new Outcome.Unknown(settings.look(), faultOf(claim, fault));
        }
    }

    private Outcome settling(Claim claim, Rendered rendered) {
        var publication = claim.publication();
        try {
            var channel = channels.get(publication.channel());
            var attemptedAt = Objects.requireNonNullElse(publication.sentAt(), publication.due());
            var sighting = channels.platform(channel)
                    .find(channels.account(channel), contents.of(rendered), progress.notes(claim), attemptedAt);
            return afterLooking(claim, sighting);
        } catch (PlatformException problem) {
            return lookAgain(claim, text(problem));
        } catch (RuntimeException fault) {
            return lookAgain(claim, faultOf(claim, fault));
        }
    }

    private Outcome afterPreparing(PlatformException problem, Claim claim) {
        return switch (problem) {
            case PlatformException.NotReady busy -> new Outcome.StillPreparing(busy.pause(), "processing", text(busy));
            case PlatformException.RateLimited limited ->
                new Outcome.StillPreparing(limited.pause(), "rate-limited", text(limited));
            case PlatformException.Unauthorised ended -> new Outcome.Blocked(text(ended));
            case PlatformException.Refused refused -> new Outcome.Refused(text(refused));
            case PlatformException.Unavailable away ->
                new Outcome.StillPreparing(pause(claim), "unavailable", text(away));
            case PlatformException.Unanswered lost ->
                new Outcome.StillPreparing(pause(claim), "unavailable", text(lost));
        };
    }

    private Outcome afterPublishing(PlatformException problem, Claim claim) {
        return switch (problem) {
            case PlatformException.NotReady busy -> new Outcome.TryAgain(busy.pause(), "processing", text(busy));
            case PlatformException.RateLimited limited ->
                new Outcome.TryAgain(limited.pause(), "rate-limited", text(limited));
            case PlatformException.Unauthorised ended -> new Outcome.Blocked(text(ended));
            case PlatformException.Refused refused -> new Outcome.Refused(text(refused));
            case PlatformException.Unavailable away -> new Outcome.TryAgain(pause(claim), "unavailable", text(away));
            case PlatformException.Unanswered lost -> new Outcome.Unknown(settings.look(), text(lost));
        };
    }

    private Outcome afterLooking(Claim claim, Sighting sighting) {
        return switch (sighting) {
            case Sighting.Found found -> new Outcome.Published(found.receipt());
            case Sighting.Absent absent ->
                claim.publication().looks() + 1 >= settings.looks()
                        ? new Outcome.TryAgain(Duration.ZERO, "proved-absent", "")
                        : lookAgain(claim, "");
            case Sighting.Unclear unclear -> lookAgain(claim, "");
        };
    }

    private Outcome lookAgain(Claim claim, String detail) {
        return claim.publication().looks() + 1 >= MOST_LOOKS
                ? new Outcome.Held("cannot-be-known", detail)
                : new Outcome.Unknown(settings.look().multipliedBy(6), detail);
    }

    private void finish(Claim claim, Work work, Outcome outcome) {
        progress.finish(claim, work, outcome);
        LOG.info(
                "{} {}: {}",
                work.key(),
                claim.publication().id(),
                outcome.getClass().getSimpleName());
    }

    /** Grows with the attempts, up to a minute, and differs a little from one row to the next. */
    private static Duration pause(Claim claim) {
        long seconds = Math.min(60, 2L << Math.min(5, claim.publication().attempts()));
        return Duration.ofMillis(seconds * 1000 + ThreadLocalRandom.current().nextLong(500));
    }

    private static String faultOf(Claim claim, RuntimeException fault) {
        LOG.error("Publication {} met a fault of our own", claim.publication().id(), fault);
        return fault.getClass().getSimpleName();
    }

    private static String text(PlatformException problem) {
        return Objects.requireNonNullElse(problem.getMessage(), "");
    }
}

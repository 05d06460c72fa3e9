package fi.kaari.job;

import fi.kaari.channel.Channels;
import fi.kaari.channel.Contents;
import fi.kaari.channel.Renewals;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Retractable;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Rendered;
import fi.kaari.publication.Claim;
import fi.kaari.publication.Notes;
import fi.kaari.publication.Publication;
import fi.kaari.publication.Work;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Connects claimed publications with their platforms. */
@Component
class Lines {

    private final Channels channels;
    private final Renewals renewals;
    private final Contents contents;
    private final Notes notes;
    private final Clock clock;

    Lines(Channels channels, Renewals renewals, Contents contents, Notes notes, Clock clock) {
        this.channels = channels;
        this.renewals = renewals;
        this.contents = contents;
        this.notes = notes;
        this.clock = clock;
    }

    Line of(Claim claim, Rendered rendered) {
        return new Line(caller(claim), contents.of(rendered), notes.of(claim));
    }

    /** Takes back what is out. @return whether the platform lets programs do that */
    boolean retract(Claim claim, Publication publication) {
        return caller(claim).ask((platform, account) -> {
            if (!(platform instanceof Retractable forgiving)) return false;
            forgiving.retract(account, publication.platformReceipt().orElseThrow(), notes.of(claim));
            return true;
        });
    }

    private Caller caller(Claim claim) {
        return new Caller(channels, renewals, channels.get(claim.publication().channel()));
    }

    /** Remembers what a platform's refusal of a piece of work says about the channel as a whole. */
    void learn(Claim claim, Work work, PlatformException problem) {
        var channel = claim.publication().channel();
        switch (problem) {
            case PlatformException.RateLimited limited ->
                rest(channel, work, clock.instant().plus(limited.pause()));
            case PlatformException.Unauthorised ended -> channels.troubled(channel, Worker.words(ended));
            default -> {}
        }
    }

    /** Whoever may upload no more may still make public what is uploaded, and take back what is out. */
    private void rest(ChannelId channel, Work work, Instant until) {
        switch (work) {
            case PREPARE -> channels.restFromUploads(channel, until);
            case PUBLISH -> channels.rest(channel, until);
            case SETTLE, RETRACT -> {}
        }
    }
}

package fi.kaari.job;

import fi.kaari.channel.Channels;
import fi.kaari.channel.Contents;
import fi.kaari.channel.Renewals;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Retractable;
import fi.kaari.post.Rendered;
import fi.kaari.publication.Claim;
import fi.kaari.publication.Notes;
import fi.kaari.publication.Publication;
import java.time.Clock;
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
        var channel = channels.get(claim.publication().channel());
        return new Line(channels, renewals, channel, contents.of(rendered), notes.of(claim));
    }

    /** Takes back what is out. @return whether the platform lets programs do that */
    boolean retract(Claim claim, Publication publication) {
        var channel = channels.get(publication.channel());
        if (!(channels.platform(channel) instanceof Retractable platform)) return false;
        platform.retract(
                renewals.account(channel), publication.platformReceipt().orElseThrow(), notes.of(claim));
        return true;
    }

    /** Remembers what a platform's refusal says about the channel as a whole. */
    void learn(Claim claim, PlatformException problem) {
        var channel = claim.publication().channel();
        switch (problem) {
            case PlatformException.RateLimited limited ->
                channels.rest(channel, clock.instant().plus(limited.pause()));
            case PlatformException.Unauthorised ended -> channels.troubled(channel, Worker.words(ended));
            default -> {}
        }
    }
}

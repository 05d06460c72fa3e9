package fi.kaari.api;

import fi.kaari.publication.Attempt;
import fi.kaari.publication.Measurement;
import fi.kaari.publication.Publication;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One variant on its way to one channel.
 *
 * @param state as in the ledger, e.g. {@code waiting}
 * @param reason why it stands where it stands, e.g. {@code rate-limited}; null if there is nothing to say
 * @param permalink where readers find it, once it is out
 */
record PublicationBody(
        String id,
        String post,
        String variant,
        long revision,
        String channel,
        String digest,
        String state,
        Instant due,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable URI permalink,
        @Nullable Instant publishedAt) {

    static PublicationBody of(Publication publication) {
        var receipt = publication.receipt();
        return new PublicationBody(
                publication.id().value(),
                publication.post().value(),
                publication.variant().value(),
                publication.revision(),
                publication.channel().value(),
                publication.digest().hex(),
                publication.state().key(),
                publication.due(),
                publication.reason(),
                publication.reasonText(),
                receipt == null ? null : receipt.permalink(),
                publication.publishedAt());
    }

    /** A publication with everything that was done about it. */
    record Story(PublicationBody publication, List<Attempt> attempts, List<Measurement> measurements) {}
}

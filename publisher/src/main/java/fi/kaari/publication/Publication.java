package fi.kaari.publication;

import fi.kaari.approval.Digest;
import fi.kaari.platform.Receipt;
import fi.kaari.post.ChannelId;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One variant on its way to one channel, and its fate.
 *
 * @param revision the post's revision that was approved
 * @param digest of the variant as it was approved
 * @param missAt when it is too late to go out by itself
 * @param wakeAt when something has to be done about it next
 * @param attempts how often the last call was made
 * @param looks how often the platform was searched for it since its answer was lost
 * @param reason why it stands where it stands: {@code publication.reason.<reason>}, null if there is nothing to say
 * @param reasonText the platform's own words, if it said any
 * @param sentAt when the last call last went out
 */
public record Publication(
        PublicationId id,
        WorkspaceId workspace,
        PostId post,
        VariantId variant,
        long revision,
        ChannelId channel,
        Digest digest,
        State state,
        Instant due,
        Instant missAt,
        Instant wakeAt,
        int attempts,
        int looks,
        @Nullable String reason,
        @Nullable String reasonText,
        @Nullable Receipt receipt,
        @Nullable Instant sentAt,
        @Nullable Instant publishedAt) {}

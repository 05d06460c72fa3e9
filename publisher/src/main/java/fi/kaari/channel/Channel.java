package fi.kaari.channel;

import fi.kaari.post.ChannelId;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One connected account on one platform.
 *
 * @param platform the platform's id
 * @param account the account's id on the platform
 * @param trouble why nothing can go out now, in the platform's words; null while all is well
 */
public record Channel(
        ChannelId id,
        WorkspaceId workspace,
        String platform,
        String name,
        String account,
        Instant connectedAt,
        @Nullable String trouble,
        @Nullable Instant troubleSince,
        Access access) {

    public boolean isWell() {
        return trouble == null && access.isConnected();
    }
}

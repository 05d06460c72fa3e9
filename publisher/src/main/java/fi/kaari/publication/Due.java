package fi.kaari.publication;

import fi.kaari.post.ChannelId;
import java.time.Instant;

/** Work that a channel has, or will have soon. */
public record Due(Work work, ChannelId channel, Instant at) {}

package fi.kaari.channel;

import java.time.Instant;

/**
 * A channel will stop publishing unless somebody reconnects it. Told 14, 7 and 1 days ahead, once each.
 *
 * @param days of which warning this is
 */
public record AccessEnding(Channel channel, Instant endsAt, int days) {}

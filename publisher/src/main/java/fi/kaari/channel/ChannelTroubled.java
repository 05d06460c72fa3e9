package fi.kaari.channel;

/** A channel's platform has stopped accepting its token: nothing goes out until somebody reconnects it. Told once. */
public record ChannelTroubled(Channel channel) {}

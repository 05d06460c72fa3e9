package fi.kaari.channel;

import fi.kaari.workspace.Actor;

/** A channel may publish again. */
public record ChannelReconnected(Channel channel, Actor actor) {}

package fi.kaari.post;

import java.util.UUID;

/** Identifies the channel a variant is written for; the channel itself is the publisher's matter. */
public record ChannelId(String value) {

    public ChannelId {
        UUID.fromString(value);
    }

    public static ChannelId random() {
        return new ChannelId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

package fi.kaari.feed;

import java.util.UUID;

/** Identifies one feed; says nothing about its address. */
public record FeedId(String value) {

    public FeedId {
        UUID.fromString(value);
    }

    static FeedId random() {
        return new FeedId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

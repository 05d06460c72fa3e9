package fi.kaari.media;

import java.util.UUID;

/** Identifies one media item. */
public record MediaId(String value) {

    public MediaId {
        UUID.fromString(value);
    }

    public static MediaId random() {
        return new MediaId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

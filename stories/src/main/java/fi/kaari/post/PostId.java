package fi.kaari.post;

import java.util.UUID;

/** Identifies one post. */
public record PostId(String value) {

    public PostId {
        UUID.fromString(value);
    }

    public static PostId random() {
        return new PostId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

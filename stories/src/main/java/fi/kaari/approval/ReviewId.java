package fi.kaari.approval;

import java.util.UUID;

/** Identifies one review. */
public record ReviewId(String value) {

    public ReviewId {
        UUID.fromString(value);
    }

    public static ReviewId random() {
        return new ReviewId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

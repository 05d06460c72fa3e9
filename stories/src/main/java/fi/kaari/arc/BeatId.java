package fi.kaari.arc;

import java.util.UUID;

/** Identifies one beat. */
public record BeatId(String value) {

    public BeatId {
        UUID.fromString(value);
    }

    public static BeatId random() {
        return new BeatId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

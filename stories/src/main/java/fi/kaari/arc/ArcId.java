package fi.kaari.arc;

import java.util.UUID;

/** Identifies one arc. */
public record ArcId(String value) {

    public ArcId {
        UUID.fromString(value);
    }

    public static ArcId random() {
        return new ArcId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

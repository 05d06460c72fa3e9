package fi.kaari.post;

import java.util.UUID;

/** Identifies one variant. */
public record VariantId(String value) {

    public VariantId {
        UUID.fromString(value);
    }

    public static VariantId random() {
        return new VariantId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

package fi.kaari.template;

import java.util.UUID;

/** Identifies one named template. */
public record TemplateId(String value) {

    public TemplateId {
        UUID.fromString(value);
    }

    public static TemplateId random() {
        return new TemplateId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

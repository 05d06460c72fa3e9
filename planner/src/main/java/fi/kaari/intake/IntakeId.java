package fi.kaari.intake;

import java.util.UUID;

/** Identifies one import of one file. */
public record IntakeId(String value) {

    public IntakeId {
        UUID.fromString(value);
    }

    static IntakeId random() {
        return new IntakeId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

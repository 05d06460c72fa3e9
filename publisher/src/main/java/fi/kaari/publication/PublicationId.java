package fi.kaari.publication;

import java.util.UUID;

/** Identifies one row of the ledger. */
public record PublicationId(String value) {

    public PublicationId {
        UUID.fromString(value);
    }

    public static PublicationId random() {
        return new PublicationId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

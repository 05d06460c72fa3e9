package fi.kaari.workspace;

import java.util.UUID;

/** One person, however their name or address at the identity provider changes. */
public record PersonId(String value) {

    public PersonId {
        UUID.fromString(value);
    }

    public static PersonId random() {
        return new PersonId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

package fi.kaari.workspace;

/**
 * Somebody the identity provider has vouched for; issuer and subject together identify them there.
 *
 * @param name how the provider calls them, shown to colleagues
 */
public record Person(PersonId id, String issuer, String subject, String name) {}

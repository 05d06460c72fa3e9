package fi.kaari.platform;

import java.net.URI;

/** The platform's proof that something is out: its id there and the address readers find it at. */
public record Receipt(String remoteId, URI permalink) {}

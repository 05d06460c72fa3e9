package fi.kaari.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The platform's proof that something is out.
 *
 * @param remoteId its id there
 * @param permalink the address readers find it at; null where the platform has not told it yet
 */
public record Receipt(String remoteId, @Nullable URI permalink) {}

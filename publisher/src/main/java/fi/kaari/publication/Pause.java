package fi.kaari.publication;

import java.time.Instant;

/**
 * Nothing goes out while it stands.
 *
 * @param person who paused, as colleagues call them
 * @param isEverywhere whether it holds every workspace of the installation
 */
public record Pause(String reason, String person, Instant since, boolean isEverywhere) {}

package fi.kaari.sandbox;

import java.time.Instant;

/** A post that is public, at least in here. */
public record Shown(String id, Appearance appearance, Instant at) {}

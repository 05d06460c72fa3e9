package fi.kaari.media;

import java.nio.file.Path;

/** A file that has come in whole, was cleaned and measured, and waits to be kept. */
record Received(Path file, Format format, Measures measures, long bytes, String sha256) {}

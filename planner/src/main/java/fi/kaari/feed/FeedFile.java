package fi.kaari.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The octets of a feed, kept compressed: nearly every calendar asks for them that way.
 *
 * @param tag the same wherever and whenever the same feed is written
 * @param changedAt when what it says last changed
 */
record FeedFile(byte[] compressed, String tag, Instant changedAt) {

    static FeedFile of(byte[] octets, Instant changedAt) {
        return new FeedFile(compressed(octets), tag(octets), changedAt);
    }

    /** Whether a list of tags, as a calendar sends it, names this file. */
    boolean isNamedIn(String tags) {
        return tags.strip().equals("*") || tags.contains(tag.substring(tag.indexOf('"')));
    }

    byte[] octets() {
        try (var octets = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return octets.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeedFile file && tag.equals(file.tag) && Arrays.equals(compressed, file.compressed);
    }

    @Override
    public int hashCode() {
        return tag.hashCode();
    }

    private static byte[] compressed(byte[] octets) {
        var compressed = new ByteArrayOutputStream(octets.length / 8);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(octets);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /** Weak: it stands for the compressed and the plain octets alike. */
    private static String tag(byte[] octets) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(octets);
            var half = Arrays.copyOf(hash, 16);
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(half) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

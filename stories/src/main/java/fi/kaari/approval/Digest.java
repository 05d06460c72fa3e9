package fi.kaari.approval;

import fi.kaari.post.Rendered;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Fingerprint;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SHA-256, in hex, of everything a reader would perceive and everything that decides where and when it appears.
 * {@code docs/digest.md} says how any other program computes it.
 */
public record Digest(String hex) {

    public Digest {
        if (!hex.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("Not a digest: " + hex);
    }

    /** Of one variant, as it is rendered for its due time. */
    public static Digest of(Rendered rendered) {
        var variant = rendered.variant();
        var fingerprint = Fingerprint.of("kaari-variant-2")
                .add(variant.channel().value())
                .add(variant.language().toLanguageTag())
                .add(variant.schedule().due().toString())
                .add(rendered.title())
                .add(rendered.text())
                .add(rendered.link())
                .add(rendered.media().size());
        rendered.media()
                .forEach(piece -> fingerprint
                        .add(piece.item().type())
                        .add(piece.item().sha256())
                        .add(piece.words()));
        fingerprint.add(variant.options().size());
        variant.options().forEach((key, value) -> fingerprint.add(key).add(value));
        return new Digest(fingerprint.hex());
    }

    /** Of everything that a review is about: of the variants' digests, ordered by the variants' ids. */
    public static Digest of(Map<VariantId, Digest> variants) {
        var fingerprint = Fingerprint.of("kaari-post-1");
        var ordered = new TreeMap<String, Digest>();
        variants.forEach((variant, digest) -> ordered.put(variant.value(), digest));
        ordered.forEach((variant, digest) -> fingerprint.add(variant).add(digest.hex()));
        return new Digest(fingerprint.hex());
    }

    @Override
    public String toString() {
        return hex;
    }
}

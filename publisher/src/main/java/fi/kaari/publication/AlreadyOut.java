package fi.kaari.publication;

import fi.kaari.post.VariantId;

/** A variant that is out, or may be out at this moment, cannot be changed here any more. */
public class AlreadyOut extends RuntimeException {

    private final transient VariantId variant;

    AlreadyOut(VariantId variant) {
        super("Variant " + variant + " is out, or on its way; write a new post to correct it");
        this.variant = variant;
    }

    public VariantId variant() {
        return variant;
    }
}

package fi.kaari.templates;

import fi.kaari.post.VariantId;
import java.util.Optional;

/** Reads ids that forms send; what is none stands for nothing. */
final class Typed {

    private Typed() {}

    static Optional<VariantId> variant(String typed) {
        try {
            return Optional.of(new VariantId(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

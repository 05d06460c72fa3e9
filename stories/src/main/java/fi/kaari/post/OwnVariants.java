package fi.kaari.post;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A variant belongs to one post only, whoever gave it its id. */
@Component
class OwnVariants implements Requirement {

    private final PostTable table;

    OwnVariants(PostTable table) {
        this.table = table;
    }

    @Override
    public void require(@Nullable Post before, Post after) {
        var isElsewhere = after.variants().stream()
                .filter(variant -> Variant.before(before, variant) == null)
                .anyMatch(variant -> table.find(variant.id()).isPresent());
        if (isElsewhere) throw new InvalidPost("variants.elsewhere");
    }
}

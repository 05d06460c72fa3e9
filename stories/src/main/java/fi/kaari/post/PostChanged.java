package fi.kaari.post;

import fi.kaari.workspace.Actor;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post is different now. Told inside the transaction: a listener that must not let it happen throws.
 *
 * @param after null if the post was discarded
 */
public record PostChanged(Post before, @Nullable Post after, Actor actor) {

    /** Whether the post itself is as it was, and only what it is made from or its standing has changed. */
    public boolean isSameContent() {
        return after != null && before.tellsTheSameAs(after);
    }

    /** The variants that are different, new or gone. */
    public Set<VariantId> variants() {
        var then = new HashSet<>(before.variants());
        var now = after == null ? Set.<Variant>of() : Set.copyOf(after.variants());
        var same = then.stream().filter(now::contains).collect(Collectors.toSet());
        then.addAll(now);
        then.removeAll(same);
        return then.stream().map(Variant::id).collect(Collectors.toSet());
    }
}

package fi.kaari.compose;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as its page shows it, whichever variant is open.
 *
 * @param tabs its variants, in their order
 * @param agreement where it stands with those who approve it
 * @param corrections the posts that put it right, drafts too
 */
public record Sheet(
        Post post, Arc arc, @Nullable Beat beat, List<Tab> tabs, Agreement agreement, List<PostId> corrections) {

    public Tab tab(VariantId variant) {
        return tabs.stream()
                .filter(tab -> tab.variant().equals(variant))
                .findFirst()
                .orElseThrow();
    }

    /** Whether something of it is out, so that it can no longer be discarded as a whole. */
    public boolean isPartlyOut() {
        return tabs.stream().anyMatch(Tab::isOut);
    }

    /** Whether there is nothing left to write. */
    public boolean isWhollyOut() {
        return !tabs.isEmpty() && tabs.stream().allMatch(Tab::isOut);
    }
}

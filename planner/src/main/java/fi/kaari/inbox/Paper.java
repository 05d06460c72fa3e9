package fi.kaari.inbox;

import fi.kaari.channel.Channel;
import fi.kaari.check.Finding;
import fi.kaari.platform.Preview;
import fi.kaari.post.Rendered;
import fi.kaari.post.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One variant laid before somebody.
 *
 * @param channel null if it is not connected any more
 * @param platform the name of the channel's platform; null without one
 * @param rendered null if it cannot be rendered any more; the findings say why
 * @param preview as its followers will see it; null without channel or rendering
 */
record Paper(
        Variant variant,
        @Nullable Channel channel,
        @Nullable String platform,
        @Nullable Rendered rendered,
        @Nullable Preview preview,
        List<Finding> findings) {

    /** Whether its link can be opened to see where it leads. */
    public boolean leadsSomewhere() {
        return rendered != null && rendered.link().matches("(?i)https?://.+");
    }
}

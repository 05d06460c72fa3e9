package fi.kaari.compose;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act in the history of a post.
 *
 * @param who their name as it was then
 * @param key of the text that says what they did; its place is for {@code word}
 * @param word the act's own name, for acts that have no text of their own
 * @param tab the variant it was about, null if it was about the post
 * @param state what a publication became, null for other acts
 * @param quote what somebody wrote about it; empty if nothing
 */
public record Remembered(
        Instant at,
        String who,
        String key,
        String word,
        @Nullable Tab tab,
        @Nullable String state,
        String quote) {}

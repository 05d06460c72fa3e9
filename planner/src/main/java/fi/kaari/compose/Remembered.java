package fi.kaari.compose;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act in the history of a post.
 *
 * @param who their name as it was then
 * @param times how often they did it one after the other
 * @param key of the text that says what they did; its places are for {@code times} and {@code word}
 * @param word the act's own name, for acts that have no text of their own
 * @param tab the variant it was about, null if it was about the post
 * @param state what a publication became, null for other acts
 * @param quote what somebody wrote about it; empty if nothing
 */
public record Remembered(
        Instant at,
        String who,
        int times,
        String key,
        String word,
        @Nullable Tab tab,
        @Nullable String state,
        String quote) {

    /** Whether this and the one before are the same, so that one line tells both. */
    boolean repeats(Remembered before) {
        return key.equals("history.post.revised") && key.equals(before.key) && who.equals(before.who);
    }

    Remembered andBefore(Remembered before) {
        return new Remembered(at, who, times + before.times, key, word, tab, state, quote);
    }
}

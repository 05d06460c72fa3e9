package fi.kaari.platform;

import java.util.Map;

/** A platform that says how a post was received. */
public interface Measurable {

    /**
     * What it counts about the post right now, by the platform's own name of each count, e.g. {@code likes}. Counts that it
     * does not tell are left out; none is ever a guess.
     */
    Map<String, Long> measure(Account account, Receipt receipt);
}

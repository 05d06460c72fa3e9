package fi.kaari.page;

import fi.kaari.workspace.Actor;
import java.time.Instant;
import java.util.List;

/** What stands at the head of every page as long as it is so. */
public interface Alerts {

    List<Alert> of(Actor actor);

    /**
     * One of them: {@code page.alert.<key>} in the messages says what, {@code page.alert.<key>.look} names the link.
     *
     * @param subject fills the first place of the text: a name or a number
     * @param since fills the second, in words
     * @param words a person's own, or empty
     * @param look where more is to be seen, below this site
     */
    record Alert(String key, Object subject, Instant since, String words, String look) {}
}

package fi.kaari.sandbox.x;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Shown;
import fi.kaari.sandbox.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account's posts; the same words twice are refused, unless they carry media. */
@Component
@OfSandbox
class Tweets {

    /** X does not say how far back it looks; this far is enough to be strict. */
    private static final int DUPLICATE_WINDOW = 50;

    private final Backstage backstage;
    private final Stage stage;

    Tweets(Backstage backstage, Stage stage) {
        this.backstage = backstage;
        this.stage = stage;
    }

    /** @param answers the id of a post of the account's own, or empty */
    @Transactional
    public Map<String, Object> make(Caller caller, String text, List<Draft> media, String answers) {
        if (media.isEmpty() && isSaidAlready(caller, text))
            throw Problem.forbidden("You are not allowed to create a Tweet with duplicate content.");
        var id = Ids.digits(19);
        var keys = media.stream().map(Tweets::key).toList();
        var tweet = new Tweet(keys, answers, answers.isEmpty() ? id : conversation(caller, answers));
        backstage.take(caller, id, Tweet.KIND, "PUBLIC", tweet);
        stage.show(
                caller,
                id,
                new Appearance("", text, "", media.stream().map(Tweets::exhibit).toList()));
        return tweet.seen(stage.find(caller, id).orElseThrow(), Asked.NOTHING);
    }

    /** Since 2026 accounts answer themselves, and others only where these have named them. */
    private String conversation(Caller caller, String answered) {
        return draft(caller, answered)
                .map(draft -> draft.as(Tweet.class).conversation())
                .orElseThrow(
                        () -> Problem.forbidden(
                                "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to."));
    }

    private Optional<Draft> draft(Caller caller, String id) {
        return backstage.find(caller, id).filter(draft -> draft.is(Tweet.KIND));
    }

    /** From that place on, which is 0 for the newest. */
    List<Map<String, Object>> newest(Caller caller, int from, int most, Asked asked) {
        return stage.listed(caller, from + most).stream()
                .skip(from)
                .map(post -> seen(caller, post, asked))
                .toList();
    }

    Optional<Map<String, Object>> find(Caller caller, String id, Asked asked) {
        return stage.find(caller, id).map(post -> seen(caller, post, asked));
    }

    private Map<String, Object> seen(Caller caller, Shown post, Asked asked) {
        return draft(caller, post.id()).orElseThrow().as(Tweet.class).seen(post, asked);
    }

    /** @return whether it was there */
    @Transactional
    public boolean delete(Caller caller, String id) {
        draft(caller, id).ifPresent(backstage::remove);
        return stage.remove(caller, id);
    }

    private boolean isSaidAlready(Caller caller, String text) {
        return stage.newest(caller, DUPLICATE_WINDOW).stream()
                .map(Shown::appearance)
                .anyMatch(post -> post.media().isEmpty() && post.text().equals(text));
    }

    private static String key(Draft medium) {
        return medium.as(Upload.class).key(medium.id());
    }

    private static Exhibit exhibit(Draft medium) {
        var upload = medium.as(Upload.class);
        return new Exhibit(Objects.requireNonNull(upload.file()), upload.alternativeText());
    }
}

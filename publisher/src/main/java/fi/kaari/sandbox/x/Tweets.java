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

    @Transactional
    public Map<String, Object> make(Caller caller, String text, List<Draft> media) {
        if (media.isEmpty() && isSaidAlready(caller, text))
            throw Problem.forbidden("You are not allowed to create a Tweet with duplicate content.");
        var id = Ids.digits(19);
        var tweet = new Tweet(media.stream().map(Tweets::key).toList());
        backstage.take(caller, id, Tweet.KIND, "PUBLIC", tweet);
        stage.show(
                caller,
                id,
                new Appearance("", text, "", media.stream().map(Tweets::exhibit).toList()));
        return tweet.seen(stage.find(caller, id).orElseThrow());
    }

    List<Map<String, Object>> newest(Caller caller, int most) {
        return stage.listed(caller, most).stream()
                .map(post -> seen(caller, post))
                .toList();
    }

    private Map<String, Object> seen(Caller caller, Shown post) {
        return backstage.find(caller, post.id()).orElseThrow().as(Tweet.class).seen(post);
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

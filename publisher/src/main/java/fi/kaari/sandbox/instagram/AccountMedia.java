package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Shown;
import fi.kaari.sandbox.Stage;
import fi.kaari.sandbox.graph.Fields;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an account has published, and how it does. */
@Component
@OfSandbox
class AccountMedia {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Backstage backstage;
    private final Stage stage;
    private final Settings settings;
    private final Clock clock;

    AccountMedia(Backstage backstage, Stage stage, Settings settings, Clock clock) {
        this.backstage = backstage;
        this.stage = stage;
        this.settings = settings;
        this.clock = clock;
    }

    long used(Caller caller) {
        return stage.count(caller, clock.instant().minus(WINDOW));
    }

    int quota() {
        return settings.quota();
    }

    /** Only the first one who publishes a container gets a post for it. */
    @Transactional
    public String publish(Caller caller, Draft draft) {
        if (used(caller) >= settings.quota())
            throw GraphRefusal.of(9, 2207042, "The account has reached the limit of posts it may publish in a day");
        if (!draft.isAt(Container.FINISHED) || !backstage.move(draft, Container.PUBLISHED))
            throw GraphRefusal.of(24, 2207008, "The container does not exist any more");
        var container = draft.as(Container.class);
        var id = "179" + Ids.digits(14);
        stage.show(caller, id, new Appearance("", container.caption(), "", container.media()));
        return id;
    }

    static Map<String, Object> fields(Caller caller, Shown post, String wanted) {
        return Fields.of(
                post.id(),
                wanted,
                Map.of(
                        "caption", post.appearance().text(),
                        "timestamp", TIME.format(post.at().atOffset(ZoneOffset.UTC)),
                        "permalink", Stage.address(caller, post.id()),
                        "media_product_type", product(post)));
    }

    private static String product(Shown post) {
        var media = post.appearance().media();
        return media.size() == 1 && media.getFirst().file().isVideo() ? "REELS" : "FEED";
    }
}

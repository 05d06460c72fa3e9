package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Shown;
import fi.kaari.sandbox.Stage;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an account has published, and how it does. */
@Component
@OfSandbox
class AccountMedia {

    private static final String KIND = "MEDIA";
    private static final int MOST = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");
    private static final Duration DAY = Duration.ofHours(24);

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
        return stage.count(caller, clock.instant().minus(DAY));
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
        backstage.take(caller, id, KIND, container.product(), Map.of());
        stage.show(caller, id, new Appearance("", container.caption(), "", container.media()));
        return id;
    }

    Optional<Shown> find(Caller caller, String id) {
        return stage.find(caller, id);
    }

    @Transactional
    public void remove(Caller caller, String id) {
        if (!stage.remove(caller, id)) throw GraphRefusal.missing(id);
        backstage.find(caller, id).ifPresent(backstage::remove);
    }

    /** Everything but stories, the newest first; the list may lag. */
    List<Shown> posts(Caller caller) {
        return stage.listed(caller, MOST).stream()
                .filter(post -> !isStory(caller, post))
                .toList();
    }

    /** Those of the last day, the newest first; the list may lag. */
    List<Shown> stories(Caller caller) {
        return stage.listed(caller, MOST).stream()
                .filter(post -> isStory(caller, post) && age(post).compareTo(DAY) < 0)
                .toList();
    }

    private boolean isStory(Caller caller, Shown post) {
        return product(caller, post).equals(Container.STORY);
    }

    Duration age(Shown post) {
        return Duration.between(post.at(), clock.instant());
    }

    /** Where it appears: {@code FEED}, {@code REELS} or {@code STORY}. */
    String product(Caller caller, Shown post) {
        return backstage.find(caller, post.id()).map(Draft::stage).orElse(Container.FEED);
    }

    Map<String, Object> fields(Caller caller, Shown post) {
        var product = product(caller, post);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put(
                "caption",
                post.appearance().text().isEmpty() ? null : post.appearance().text());
        fields.put("timestamp", TIME.format(post.at().atOffset(ZoneOffset.UTC)));
        fields.put("permalink", Stage.address(caller, post.id()));
        fields.put("media_product_type", product);
        fields.put("media_type", type(post));
        fields.put("alt_text", alternativeText(post));
        return fields;
    }

    /** A reel is told as a video. */
    private static String type(Shown post) {
        var media = post.appearance().media();
        if (media.size() > 1) return "CAROUSEL_ALBUM";
        return media.getFirst().file().isVideo() ? "VIDEO" : "IMAGE";
    }

    private static @Nullable String alternativeText(Shown post) {
        var text = post.appearance().media().getFirst().alternativeText();
        return text.isEmpty() ? null : text;
    }
}

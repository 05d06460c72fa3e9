package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Appearance.Exhibit;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Page's posts, unpublished and published. */
@Component
@OfSandbox
class PagePosts {

    static final String KIND = "POST";

    private static final String UNPUBLISHED = "UNPUBLISHED";
    private static final String PUBLISHED = "PUBLISHED";
    private static final int MOST = 500;
    private static final Duration SOON = Duration.ofHours(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");

    private final Backstage backstage;
    private final Stage stage;
    private final Clock clock;

    PagePosts(Backstage backstage, Stage stage, Clock clock) {
        this.backstage = backstage;
        this.stage = stage;
        this.clock = clock;
    }

    /** Makes a post, which is public at once unless it is told not to be; its id. */
    @Transactional
    public String make(Caller page, Appearance appearance, boolean isPublished) {
        if (isPublished) requireNews(page, appearance);
        var id = page.account() + "_" + Ids.digits(16);
        var post = backstage.take(page, id, KIND, UNPUBLISHED, appearance);
        if (isPublished) publish(post);
        return id;
    }

    /** The same words as in the last post, without media and soon after it, are taken for a mistake. */
    private void requireNews(Caller page, Appearance appearance) {
        var last = stage.newest(page, 1).stream()
                .filter(post -> post.at().isAfter(clock.instant().minus(SOON)))
                .map(Shown::appearance);
        if (appearance.media().isEmpty() && last.anyMatch(appearance::equals))
            throw GraphRefusal.of(506, 1455006, "Duplicate status message");
    }

    /** May be repeated: a post that is public stays so, and there is one. */
    @Transactional
    public void publish(Draft post) {
        if (post.isAt(UNPUBLISHED) && backstage.move(post, PUBLISHED))
            stage.show(post.owner(), post.id(), post.as(Appearance.class));
    }

    @Transactional
    public void reword(Draft post, String message) {
        var old = post.as(Appearance.class);
        var appearance = new Appearance(old.title(), message, old.link(), old.media());
        backstage.move(post, post.stage(), appearance);
        stage.change(post.owner(), post.id(), appearance);
    }

    @Transactional
    public void remove(Draft post) {
        backstage.remove(post);
        stage.remove(post.owner(), post.id());
    }

    boolean isPublished(Draft post) {
        return post.isAt(PUBLISHED);
    }

    /** How long a post has been public. */
    Duration age(Draft post) {
        return Duration.between(madePublic(post), clock.instant());
    }

    private Instant madePublic(Draft post) {
        return stage.find(post.owner(), post.id()).map(Shown::at).orElse(post.madeAt());
    }

    /** Those that everybody sees, the newest first; the list may lag. */
    List<Draft> published(Caller page) {
        return stage.listed(page, MOST).stream()
                .flatMap(post -> backstage.find(page, post.id()).stream())
                .toList();
    }

    /** Those and the ones that nobody sees yet. */
    List<Draft> all(Caller page) {
        var hidden = backstage.newest(page, KIND, MOST).stream().filter(post -> !isPublished(post));
        return Stream.concat(hidden, published(page).stream()).toList();
    }

    Map<String, Object> fields(Draft post) {
        var appearance = post.as(Appearance.class);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("is_published", isPublished(post));
        fields.put("permalink_url", Stage.address(post.owner(), post.id()));
        fields.put("message", appearance.text().isEmpty() ? null : appearance.text());
        fields.put("created_time", TIME.format(madePublic(post).atOffset(ZoneOffset.UTC)));
        fields.put(
                "from",
                Map.of("id", post.owner().account(), "name", post.owner().account()));
        fields.put("attachments", attachments(post, appearance));
        return fields;
    }

    private static @Nullable Object attachments(Draft post, Appearance appearance) {
        if (!appearance.media().isEmpty())
            return Map.of(
                    "data",
                    appearance.media().stream()
                            .map(medium -> attachment(post, medium))
                            .toList());
        return appearance.link().isEmpty()
                ? null
                : Map.of("data", List.of(Map.of("media_type", "link", "url", appearance.link())));
    }

    private static Map<String, Object> attachment(Draft post, Exhibit medium) {
        return Map.of(
                "media_type",
                medium.file().isVideo() ? "video" : "photo",
                "url",
                Stage.address(post.owner(), post.id()),
                "description",
                medium.alternativeText());
    }
}

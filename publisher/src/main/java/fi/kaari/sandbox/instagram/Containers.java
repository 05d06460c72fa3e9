package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The containers of an account: each is fetched once, published once and gone after a day. */
@Component
@OfSandbox
class Containers {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\w&])#\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.])@[\\w.]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e]+");

    private final Backstage backstage;
    private final Fetching fetching;

    Containers(Backstage backstage, Fetching fetching) {
        this.backstage = backstage;
        this.fetching = fetching;
    }

    String make(Caller caller, Map<String, String> form) {
        var type = form.getOrDefault("media_type", "IMAGE");
        return switch (type) {
            case "IMAGE" -> fetch(caller, single(form, "image_url", false));
            case "REELS" -> fetch(caller, single(form, "video_url", true));
            case "VIDEO" -> fetch(caller, item(single(form, "video_url", true)));
            case "CAROUSEL" -> carousel(caller, form);
            default -> throw GraphRefusal.parameter("media_type " + type + " is not supported");
        };
    }

    private static Container single(Map<String, String> form, String source, boolean video) {
        boolean isItem = "true".equals(form.get("is_carousel_item"));
        if (isItem && form.containsKey("caption"))
            throw GraphRefusal.parameter("Carousel items have no caption of their own");
        return new Container(
                address(form.getOrDefault(source, ""), source),
                video,
                isItem,
                caption(form.getOrDefault("caption", "")),
                alternativeText(form.getOrDefault("alt_text", ""), video),
                List.of(),
                "");
    }

    private static Container item(Container container) {
        if (!container.item())
            throw GraphRefusal.of(100, 2207067, "VIDEO is for carousel items only; use REELS for a single video");
        return container;
    }

    private String fetch(Caller caller, Container container) {
        var draft = backstage.take(caller, id(), Container.KIND, Container.IN_PROGRESS, container);
        fetching.begin(draft);
        return draft.id();
    }

    private String carousel(Caller caller, Map<String, String> form) {
        var ids = form.getOrDefault("children", "").split(",");
        if (ids.length < 2 || ids.length > 10) throw GraphRefusal.of(100, 2207028, "A carousel has 2 to 10 children");
        var media = List.of(ids).stream().map(id -> exhibit(caller, id)).toList();
        var container = new Container("", false, false, caption(form.getOrDefault("caption", "")), "", media, "");
        return backstage
                .take(caller, id(), Container.KIND, Container.FINISHED, container)
                .id();
    }

    private Exhibit exhibit(Caller caller, String id) {
        return find(caller, id)
                .filter(draft -> draft.isAt(Container.FINISHED)
                        && draft.as(Container.class).item())
                .map(draft -> draft.as(Container.class).media().getFirst())
                .orElseThrow(() -> GraphRefusal.of(9007, 2207027, "Media ID is not available: " + id));
    }

    private static String caption(String text) {
        if (text.length() > 2_200
                || HASHTAG.matcher(text).results().count() > 30
                || MENTION.matcher(text).results().count() > 20)
            throw GraphRefusal.of(36004, 2207010, "The caption is too long or has too many tags");
        return text;
    }

    private static String alternativeText(String text, boolean video) {
        if (video && !text.isEmpty()) throw GraphRefusal.parameter("alt_text is for images only");
        if (text.length() > 1_000) throw GraphRefusal.parameter("alt_text is too long");
        return text;
    }

    private static String address(String url, String parameter) {
        if (!ADDRESS.matcher(url).matches())
            throw GraphRefusal.of(9004, 2207052, "The " + parameter + " is missing or cannot be used: " + url);
        return url;
    }

    /** Looking at one whose fetch a restart has cut off sets it going again. */
    Optional<Draft> find(Caller caller, String id) {
        var found = backstage.find(caller, id).filter(draft -> draft.is(Container.KIND));
        found.filter(draft -> draft.isAt(Container.IN_PROGRESS)).ifPresent(fetching::begin);
        return found;
    }

    boolean isExpired(Draft draft) {
        return !draft.isAt(Container.PUBLISHED) && backstage.isOlder(draft, LIFE);
    }

    private static String id() {
        return "178" + Ids.digits(14);
    }
}

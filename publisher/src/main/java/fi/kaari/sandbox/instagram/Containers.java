package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.graph.Form;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The containers of an account: each is fetched once, published once and gone after a day. */
@Component
@OfSandbox
class Containers {

    private static final Set<String> KNOWN = Set.of(
            "media_type",
            "image_url",
            "video_url",
            "caption",
            "alt_text",
            "is_carousel_item",
            "children",
            "share_to_feed",
            "thumb_offset",
            "cover_url",
            "collaborators",
            "location_id",
            "user_tags");
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\w&])#\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.])@[\\w.]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e]+");

    private final Backstage backstage;
    private final Fetching fetching;
    private final Settings settings;
    private final Clock clock;

    Containers(Backstage backstage, Fetching fetching, Settings settings, Clock clock) {
        this.backstage = backstage;
        this.fetching = fetching;
        this.settings = settings;
        this.clock = clock;
    }

    String make(Caller caller, Map<String, String> fields) {
        var form = Form.of(fields, KNOWN);
        if (backstage.count(caller, Container.KIND, clock.instant().minus(LIFE)) >= settings.containers())
            throw GraphRefusal.of(4, 0, "(#4) Too many containers were made within 24 hours");
        return switch (form.choice("media_type", "IMAGE", "VIDEO", "REELS", "STORIES", "CAROUSEL")) {
            case "IMAGE" -> fetch(caller, single(form, Container.FEED, false));
            case "REELS" -> fetch(caller, single(form, Container.REELS, true));
            case "VIDEO" -> fetch(caller, item(single(form, Container.FEED, true)));
            case "STORIES" -> fetch(caller, single(form, Container.STORY, form.has("video_url")));
            default -> carousel(caller, form);
        };
    }

    private static Container single(Form form, String product, boolean video) {
        var source = video ? "video_url" : "image_url";
        boolean isItem = form.flag("is_carousel_item", false);
        if (isItem && form.has("caption")) throw GraphRefusal.parameter("Carousel items have no caption of their own");
        boolean isPost = product.equals(Container.FEED) && !video;
        return new Container(
                product,
                address(form.text(source), source),
                video,
                isItem,
                product.equals(Container.STORY) ? "" : caption(form.text("caption")),
                alternativeText(form.text("alt_text"), isPost),
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

    private String carousel(Caller caller, Form form) {
        var ids = form.text("children").split(",");
        if (ids.length < 2 || ids.length > 10) throw GraphRefusal.of(100, 2207028, "A carousel has 2 to 10 children");
        var media = List.of(ids).stream().map(id -> exhibit(caller, id)).toList();
        var container = new Container(Container.FEED, "", false, false, caption(form.text("caption")), "", media, "");
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

    private static String alternativeText(String text, boolean isPicture) {
        if (!isPicture && !text.isEmpty())
            throw GraphRefusal.parameter("alt_text is for pictures only, and not for stories");
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

package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.graph.Form;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /{page}/feed}: a post of text, a link, or photos that were uploaded before. */
@RestController
@OfSandbox
class PageFeed {

    private static final int LONGEST_MESSAGE = 63_206;
    private static final Set<String> KNOWN = Set.of("published", "message", "link", "attached_media[]");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+\\.?[^\\s]*");
    private static final Pattern ATTACHMENT = Pattern.compile("\\{\"media_fbid\":\"(\\d+)\"}");

    private final PagePosts posts;
    private final PagePhotos photos;

    PageFeed(PagePosts posts, PagePhotos photos) {
        this.posts = posts;
        this.photos = photos;
    }

    @PostMapping(PageStand.BASE + "/{page}/feed")
    Map<String, String> post(Caller caller, @PathVariable String page, @RequestParam Map<String, String> fields) {
        PageStand.require(caller, page);
        var form = Form.of(fields, KNOWN);
        boolean isPublished = form.flag("published", true);
        var message = message(form.text("message"));
        var link = link(form.text("link"));
        var attached = attached(form);
        if (message.isBlank() && link.isEmpty() && attached.isEmpty())
            throw GraphRefusal.parameter("Requires one of the params: message, link, attached_media");
        var appearance = new Appearance("", message, link, exhibits(caller, attached, !isPublished));
        return Map.of("id", posts.make(caller, appearance, isPublished));
    }

    static String message(String text) {
        if (text.length() > LONGEST_MESSAGE) throw GraphRefusal.parameter("The message is too long");
        return text;
    }

    private static String link(String link) {
        if (!link.isEmpty() && !LINK.matcher(link).matches())
            throw GraphRefusal.parameter("link URL is not properly formatted");
        if (!link.isEmpty() && !Reach.isPublic(link))
            throw GraphRefusal.of(100, 1609005, "The link could not be reached: " + link);
        return link;
    }

    private static List<String> attached(Form form) {
        var ids = new ArrayList<String>();
        for (int i = 0; form.has("attached_media[" + i + "]"); i++) {
            var attachment =
                    ATTACHMENT.matcher(form.text("attached_media[" + i + "]").strip());
            if (!attachment.matches()) throw GraphRefusal.parameter("attached_media[" + i + "] is not valid");
            ids.add(attachment.group(1));
        }
        return ids;
    }

    private List<Exhibit> exhibits(Caller caller, List<String> ids, boolean forLater) {
        return ids.stream().map(id -> photos.attach(caller, id, forLater)).toList();
    }
}

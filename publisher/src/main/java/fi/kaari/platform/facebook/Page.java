package fi.kaari.platform.facebook;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Content;
import fi.kaari.platform.Medium;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Slice;
import fi.kaari.platform.graph.GraphErrors;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls to a Page. */
final class Page {

    private static final Duration PROCESSING = Duration.ofSeconds(10);

    private final PlatformClient client;
    private final BaseAddress address;
    private final String version;

    Page(Settings settings, BaseAddress address) {
        this.client = new PlatformClient(settings.timeouts(), new GraphErrors());
        this.address = address;
        this.version = settings.apiVersion();
    }

    /** A Page's token is the Page itself; its address is readable with other tokens, too. */
    void verify(Account account) {
        var seen = client.send(Call.get(node("me")).query("fields", "id").as(account));
        if (!seen.path("id").asString("").equals(account.id()))
            throw new Unauthorised("The token is not that of the Page " + account.id());
    }

    String uploadPhoto(Account account, Medium image) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("published", "false");
        // A photo that a post will carry later has to be temporary; unattached it is gone after a day.
        fields.put("temporary", "true");
        if (!image.alternativeText().isEmpty()) fields.put("alt_text_custom", image.alternativeText());
        return id(Call.post(edge(account.id(), "photos")).as(account).multipart(fields, "source", Slice.whole(image)));
    }

    String uploadVideo(Account account, Content content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("published", "false");
        if (!content.title().isBlank()) fields.put("title", content.title());
        fields.put("description", Rules.message(content));
        var video = Slice.whole(content.videos().getFirst());
        return id(Call.post(edge(account.id(), "videos")).as(account).multipart(fields, "source", video));
    }

    /** Uploading a video gives the video's id only; its unpublished post is known once Facebook has processed it. */
    String postOf(Account account, String video) {
        var answer = client.succeeding(
                Call.get(node(video)).query("fields", "status,post_id").as(account));
        var seen = answer.json();
        return switch (seen.path("status").path("video_status").asString("")) {
            case "ready" -> postId(account, seen.path("post_id").asString(""), answer);
            case "error", "expired" -> throw new Refused("Facebook cannot process the video");
            default -> throw new NotReady("Facebook is still processing the video", PROCESSING);
        };
    }

    private static String postId(Account account, String id, Answer answer) {
        if (id.isEmpty()) throw answer.lost("does not name the post of the video yet");
        return id.contains("_") ? id : account.id() + "_" + id;
    }

    String makePost(Account account, Content content, List<String> photos) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("published", "false");
        fields.putAll(photos.isEmpty() ? textAndLink(content) : textAndPhotos(content, photos));
        return id(Call.post(edge(account.id(), "feed")).as(account).form(fields));
    }

    private static Map<String, String> textAndLink(Content content) {
        var fields = new LinkedHashMap<String, String>();
        if (!content.text().isBlank()) fields.put("message", content.text());
        if (content.hasLink()) fields.put("link", content.link());
        return fields;
    }

    private static Map<String, String> textAndPhotos(Content content, List<String> photos) {
        var fields = new LinkedHashMap<String, String>();
        var message = Rules.message(content);
        if (!message.isBlank()) fields.put("message", message);
        for (int i = 0; i < photos.size(); i++) {
            fields.put("attached_media[" + i + "]", "{\"media_fbid\":\"" + photos.get(i) + "\"}");
        }
        return fields;
    }

    void makePublic(Account account, String post) {
        var call = Call.post(node(post))
                .as(account)
                .form(Map.of("is_published", "true"))
                .last();
        var answer = client.succeeding(call);
        if (!answer.json().path("success").asBoolean(false)) throw answer.lost("did not confirm the publication");
    }

    Look look(Account account, String post) {
        var seen = client.send(Call.get(node(post))
                .query("fields", "is_published,permalink_url")
                .as(account));
        return new Look(
                seen.path("is_published").asBoolean(false),
                seen.path("permalink_url").asString("https://www.facebook.com/" + post));
    }

    private String id(Call call) {
        var answer = client.succeeding(call);
        var id = answer.json().path("id").asString("");
        if (id.isEmpty()) throw answer.lost("answered without an id");
        return id;
    }

    private URI node(String id) {
        return address.at("/{version}/{id}", version, id);
    }

    private URI edge(String id, String edge) {
        return address.at("/{version}/{id}/{edge}", version, id, edge);
    }

    /** What a post looks like on the Page right now. */
    record Look(boolean isPublished, String permalink) {}
}

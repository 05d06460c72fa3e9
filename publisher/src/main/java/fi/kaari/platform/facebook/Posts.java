package fi.kaari.platform.facebook;

import fi.kaari.platform.Account;
import fi.kaari.platform.Call;
import fi.kaari.platform.Content;
import fi.kaari.platform.Medium;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Slice;
import fi.kaari.platform.graph.Graph;
import fi.kaari.platform.graph.GraphErrors;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Posts of text, a link, photos or a video: made unpublished, then made public. */
final class Posts implements Way {

    private static final String POST = "post";
    private static final String VIDEO = "video";
    private static final String PHOTO = "photo.";
    private static final String PERMALINK = "permalink";
    private static final String BEGUN = "post.begun";
    private static final int ATTACHED_ALREADY = 1366051;
    private static final int SAME_AS_BEFORE = 506;

    private final Graph graph;
    private final Videos videos;
    private final Unpublished unpublished;
    private final Clock clock;

    Posts(Graph graph, Settings settings, Clock clock) {
        this.graph = graph;
        this.videos = new Videos(graph, settings);
        this.unpublished = new Unpublished(graph);
        this.clock = clock;
    }

    @Override
    public void prepare(Account account, Content content, RemoteNotes remote) {
        var post = remote.made(POST, () -> make(account, content, remote));
        remote.made(PERMALINK, () -> look(account, post).permalink().toString());
    }

    private String make(Account account, Content content, RemoteNotes remote) {
        if (content.videos().isEmpty()) return makePost(account, content, remote);
        var video = remote.made(VIDEO, () -> videos.upload(account, content, remote));
        return videos.postOf(account, video);
    }

    private String makePost(Account account, Content content, RemoteNotes remote) {
        var photos = photos(account, content.images(), remote);
        boolean isRepeated = remote.get(BEGUN).isPresent();
        var begun = remote.made(BEGUN, () -> clock.instant().toString());
        var answer = graph.exchange(
                Call.post(graph.edge(account.id(), "feed")).as(account).form(fields(content, photos)));
        if (GraphErrors.is(answer, ATTACHED_ALREADY)) throw anew(content, remote);
        if (isRepeated && GraphErrors.is(answer, SAME_AS_BEFORE))
            return unpublished.find(account, Rules.message(content), Instant.parse(begun));
        return Graph.id(graph.required(answer));
    }

    /** A photo can be attached once: an earlier call whose answer was lost has made a post that nobody will see. */
    private static Unavailable anew(Content content, RemoteNotes remote) {
        IntStream.range(0, content.images().size()).forEach(position -> remote.remove(PHOTO + position));
        return new Unavailable("The photos hang on a post whose making was not answered; they are uploaded anew");
    }

    private List<String> photos(Account account, List<Medium> images, RemoteNotes remote) {
        return IntStream.range(0, images.size())
                .mapToObj(i -> remote.made(PHOTO + i, () -> uploadPhoto(account, images.get(i))))
                .toList();
    }

    private String uploadPhoto(Account account, Medium image) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("published", "false");
        // A photo that a post will carry later has to be temporary; unattached it is gone after a day.
        fields.put("temporary", "true");
        if (!image.alternativeText().isEmpty()) fields.put("alt_text_custom", image.alternativeText());
        var call = Call.post(graph.edge(account.id(), "photos")).as(account);
        return Graph.id(graph.succeeding(call.multipart(fields, "source", Slice.whole(image))));
    }

    private static Map<String, String> fields(Content content, List<String> photos) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("published", "false");
        if (!Rules.message(content).isBlank()) fields.put("message", Rules.message(content));
        if (photos.isEmpty() && content.hasLink()) fields.put("link", content.link());
        for (int i = 0; i < photos.size(); i++) {
            fields.put("attached_media[" + i + "]", "{\"media_fbid\":\"" + photos.get(i) + "\"}");
        }
        return fields;
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        var post = remote.get(POST).orElseThrow();
        graph.confirm(graph.exchange(Call.post(graph.node(post))
                .as(account)
                .form(Map.of("is_published", "true"))
                .last()));
        return new Receipt(post, URI.create(remote.get(PERMALINK).orElseThrow()));
    }

    @Override
    public Sighting find(Account account, RemoteNotes remote) {
        return remote.get(POST).map(post -> find(account, post)).orElseGet(Sighting.Absent::new);
    }

    private Sighting find(Account account, String post) {
        var seen = look(account, post);
        return seen.isPublished() ? new Sighting.Found(new Receipt(post, seen.permalink())) : new Sighting.Absent();
    }

    private Look look(Account account, String post) {
        var seen = graph.read(account, post, "is_published,permalink_url");
        return new Look(
                seen.path("is_published").asBoolean(false),
                Permalink.of(seen.path("permalink_url").asString(""), post));
    }

    /** What a post looks like on the Page right now. */
    private record Look(boolean isPublished, URI permalink) {}
}

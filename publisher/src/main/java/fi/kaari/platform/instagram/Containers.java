package fi.kaari.platform.instagram;

import fi.kaari.platform.Account;
import fi.kaari.platform.Content;
import fi.kaari.platform.Medium;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.graph.Graph;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Containers: what Instagram has fetched and holds ready; each can be published once and lives for a day. */
final class Containers {

    /** Failures on Instagram's side and downloads that broke off: a new container may fare better. */
    private static final Set<Integer> PASSING = Set.of(2207001, 2207003, 2207020, 2207032, 2207052, 2207053);

    private static final Pattern SUBCODE = Pattern.compile("\\b(2207\\d{3})\\b");

    private final Graph graph;
    private final Settings settings;

    Containers(Graph graph, Settings settings) {
        this.graph = graph;
        this.settings = settings;
    }

    void complete(Account account, Content content, ContainerNotes notes) {
        var container = notes.container(() -> make(account, content, notes));
        await(account, container, content, notes);
    }

    private String make(Account account, Content content, ContainerNotes notes) {
        var media = content.media();
        return media.size() == 1
                ? makeSingle(account, media.getFirst(), content)
                : makeCarousel(account, content, children(account, media, notes), notes);
    }

    private String makeSingle(Account account, Medium medium, Content content) {
        return Kind.of(content).isStory() ? makeStory(account, medium) : makePost(account, medium, content);
    }

    private String makeStory(Account account, Medium medium) {
        var fields = address(medium);
        fields.put("media_type", "STORIES");
        return make(account, fields);
    }

    private String makePost(Account account, Medium medium, Content content) {
        var fields = source(medium);
        if (medium.isVideo()) fields.put("media_type", "REELS");
        fields.put("caption", Rules.caption(content));
        return make(account, fields);
    }

    private List<String> children(Account account, List<Medium> media, ContainerNotes notes) {
        return IntStream.range(0, media.size())
                .mapToObj(position -> notes.child(position, () -> makeChild(account, media.get(position))))
                .toList();
    }

    private String makeChild(Account account, Medium medium) {
        var fields = source(medium);
        if (medium.isVideo()) fields.put("media_type", "VIDEO");
        fields.put("is_carousel_item", "true");
        return make(account, fields);
    }

    private String makeCarousel(Account account, Content content, List<String> children, ContainerNotes notes) {
        children.forEach(child -> await(account, child, content, notes));
        var fields = new LinkedHashMap<String, String>();
        fields.put("media_type", "CAROUSEL");
        fields.put("children", String.join(",", children));
        fields.put("caption", Rules.caption(content));
        return make(account, fields);
    }

    private static Map<String, String> source(Medium medium) {
        var fields = address(medium);
        if (medium.isImage() && !medium.alternativeText().isEmpty()) fields.put("alt_text", medium.alternativeText());
        return fields;
    }

    private static Map<String, String> address(Medium medium) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(
                medium.isVideo() ? "video_url" : "image_url",
                medium.publicAddress().toASCIIString());
        return fields;
    }

    private String make(Account account, Map<String, String> fields) {
        return graph.make(account, "media", fields);
    }

    private void await(Account account, String container, Content content, ContainerNotes notes) {
        var seen = look(account, container);
        switch (state(seen)) {
            case READY, PUBLISHED -> {}
            case WORKING -> throw new NotReady("Instagram is still fetching the media", pause(content));
            case EXPIRED -> throw anew("the container has expired", notes);
            case FAILED -> throw failure(seen.path("status").asString("Instagram gave no reason"), notes);
        }
    }

    private Duration pause(Content content) {
        return content.videos().isEmpty() ? settings.imagePause() : settings.videoPause();
    }

    private static RuntimeException failure(String status, ContainerNotes notes) {
        var subcode = SUBCODE.matcher(status);
        boolean isPassing = subcode.find() && PASSING.contains(Integer.valueOf(subcode.group(1)));
        return isPassing ? anew(status, notes) : new Refused(status);
    }

    private static Unavailable anew(String reason, ContainerNotes notes) {
        notes.forget();
        return new Unavailable(reason + "; a new container comes next");
    }

    State state(Account account, String container) {
        return state(look(account, container));
    }

    private JsonNode look(Account account, String container) {
        return graph.read(account, container, "status_code,status");
    }

    private static State state(JsonNode seen) {
        return switch (seen.path("status_code").asString("")) {
            case "FINISHED" -> State.READY;
            case "PUBLISHED" -> State.PUBLISHED;
            case "EXPIRED" -> State.EXPIRED;
            case "ERROR" -> State.FAILED;
            default -> State.WORKING;
        };
    }

    /** What became of a container. */
    enum State {
        WORKING,
        READY,
        PUBLISHED,
        FAILED,
        EXPIRED
    }
}

package fi.kaari.platform.instagram;

import fi.kaari.platform.Account;
import fi.kaari.platform.Call;
import fi.kaari.platform.Content;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.graph.Graph;
import fi.kaari.platform.graph.GraphErrors;
import fi.kaari.platform.graph.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an account has published. */
final class Feed {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);
    private static final Duration STORY_TOLERANCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_CALL = Duration.ofMinutes(1);
    private static final int MOST_PAGES = 10;
    private static final URI ROOT = URI.create("https://www.instagram.com/");

    private final Graph graph;

    Feed(Graph graph) {
        this.graph = graph;
    }

    /** Publishes the container; if that was tried before, “not ready” may also mean that it is out. */
    Receipt publish(Account account, String container, AttemptNotes attempts) {
        boolean isRepeated = attempts.begin();
        var answer = graph.exchange(Call.post(graph.edge(account.id(), "media_publish"))
                .as(account)
                .form(Map.of("creation_id", container))
                .last());
        if (GraphErrors.isTakenForSpam(answer)) attempts.takenForSpam();
        if (isRepeated && GraphErrors.isNotReady(answer)) throw answer.lost("says that the container is not ready");
        var id = Graph.id(graph.required(answer));
        return new Receipt(id, permalink(account, id));
    }

    /** The post is out; that its address cannot be read just now must not make it look otherwise. */
    private @Nullable URI permalink(Account account, String id) {
        try {
            return permalink(graph.read(account, id, "permalink"));
        } catch (PlatformException e) {
            return null;
        }
    }

    private static @Nullable URI permalink(JsonNode post) {
        var address = post.path("permalink").asString("");
        try {
            return address.isBlank() ? null : ROOT.resolve(address.strip());
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    /**
     * Looks for the post that a published container has become; the newest post is not taken on trust, it may be somebody
     * else's.
     *
     * @param since the first call that may have published it
     * @param attemptedAt the last such call
     */
    Sighting find(Account account, Content content, Instant since, Instant attemptedAt) {
        var candidates = Kind.of(content).isStory() ? stories(account, attemptedAt) : posts(account, content, since);
        // The container says that it is published, so absent it is not: the list lags. Which of several it is, nothing
        // tells: containers name no post, and the same words may have gone out twice.
        if (candidates.size() != 1) return new Sighting.Unclear();
        var post = candidates.getFirst();
        return new Sighting.Found(new Receipt(post.path("id").asString(), permalink(post)));
    }

    private List<JsonNode> posts(Account account, Content content, Instant since) {
        var caption = Rules.caption(content);
        return newest(account, "media", "id,caption,timestamp,permalink", since).stream()
                .filter(post -> Words.areSame(post.path("caption").asString(""), caption))
                .toList();
    }

    /** Stories are in a list of their own; they have no words to tell them apart by, so their time has to be the call's. */
    private List<JsonNode> stories(Account account, Instant attemptedAt) {
        return newest(account, "stories", "id,timestamp,permalink", attemptedAt).stream()
                .filter(story -> isOfCall(story, attemptedAt))
                .toList();
    }

    private static boolean isOfCall(JsonNode story, Instant attemptedAt) {
        return Words.instant(story.path("timestamp").asString(""))
                .filter(published -> !published.isBefore(attemptedAt.minus(STORY_TOLERANCE)))
                .filter(published -> !published.isAfter(attemptedAt.plus(LONGEST_CALL)))
                .isPresent();
    }

    /** What was published since then, the newest first. */
    private List<JsonNode> newest(Account account, String edge, String fields, Instant since) {
        var found = new ArrayList<JsonNode>();
        var after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = page(account, edge, fields, after);
            var all = List.copyOf(answer.path("data").values());
            var recent = all.stream().filter(post -> isSince(post, since)).toList();
            found.addAll(recent);
            after = answer.path("paging").path("cursors").path("after").asString("");
            if (recent.size() < all.size() || all.isEmpty() || after.isEmpty()) break;
        }
        return found;
    }

    private JsonNode page(Account account, String edge, String fields, String after) {
        var call = Call.get(graph.edge(account.id(), edge))
                .query("fields", fields)
                .query("limit", "50")
                .as(account);
        return graph.send(after.isEmpty() ? call : call.query("after", after));
    }

    private static boolean isSince(JsonNode post, Instant since) {
        return Words.instant(post.path("timestamp").asString(""))
                .filter(published -> !published.isBefore(since.minus(CLOCK_TOLERANCE)))
                .isPresent();
    }
}

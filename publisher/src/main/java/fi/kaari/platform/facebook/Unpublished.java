package fi.kaari.platform.facebook;

import fi.kaari.platform.Account;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.graph.Graph;
import fi.kaari.platform.graph.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Posts that nobody sees yet: one whose making was not answered is among them, {@code /feed} tells of it. */
record Unpublished(Graph graph) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    /** The only one with these words since then; with none or several of them nobody can know, so it is looked for again. */
    String find(Account account, String message, Instant since) {
        var alike = newest(account).stream()
                .filter(post -> Words.areSame(post.path("message").asString(""), message))
                .toList();
        var candidates = alike.stream()
                .filter(post -> !isPublished(post) && isSince(post, since))
                .toList();
        if (candidates.isEmpty() && alike.stream().anyMatch(Unpublished::isPublished))
            throw new Refused("Facebook takes the post for the same as one that is out already");
        if (candidates.size() != 1)
            throw new Unavailable("Facebook has taken the post before and does not list it yet");
        return candidates.getFirst().path("id").asString();
    }

    private static boolean isPublished(JsonNode post) {
        return post.path("is_published").asBoolean(true);
    }

    private List<JsonNode> newest(Account account) {
        return List.copyOf(graph.send(Call.get(graph.edge(account.id(), "feed"))
                        .query("fields", "id,message,is_published,created_time")
                        .query("limit", "100")
                        .as(account))
                .path("data")
                .values());
    }

    private static boolean isSince(JsonNode post, Instant since) {
        return Words.instant(post.path("created_time").asString(""))
                .filter(made -> !made.isBefore(since.minus(CLOCK_TOLERANCE)))
                .isPresent();
    }
}

package fi.kaari.platform.instagram;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.Sighting;
import java.net.URI;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an account has published. */
final class Feed {

    /** As the Graph API writes instants: {@code 2026-11-22T00:52:18+0000}. */
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]");

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final PlatformClient client;
    private final InstagramErrors errors = new InstagramErrors();
    private final Graph graph;

    Feed(PlatformClient client, Graph graph) {
        this.client = client;
        this.graph = graph;
    }

    void verify(Account account) {
        var answer = client.exchange(
                Call.get(graph.node(account.id())).query("fields", "username").as(account));
        if (InstagramErrors.isNotSeen(answer))
            throw new Unauthorised("The token does not reach the account " + account.id());
        if (!answer.isSuccess()) throw errors.of(answer);
    }

    /** The daily quota is asked for: the documentation names three different ones. */
    void requireRoom(Account account) {
        var limit = client.send(Call.get(graph.edge(account.id(), "content_publishing_limit"))
                        .query("fields", "quota_usage,config")
                        .as(account))
                .path("data")
                .path(0);
        long total = limit.path("config").path("quota_total").asLong(Long.MAX_VALUE);
        if (limit.path("quota_usage").asLong(0) >= total)
            throw new RateLimited(
                    "Instagram takes " + total + " posts a day, and they are used up", Duration.ofHours(1));
    }

    /**
     * Publishes the container.
     *
     * @param isRepeated an earlier attempt was made: then “not ready” may also mean that it is out
     */
    Receipt publish(Account account, String container, boolean isRepeated) {
        var answer = client.exchange(Call.post(graph.edge(account.id(), "media_publish"))
                .as(account)
                .form(Map.of("creation_id", container))
                .last());
        if (isRepeated && InstagramErrors.isNotReady(answer)) throw answer.lost("says that the container is not ready");
        if (!answer.isSuccess()) throw errors.of(answer);
        var id = id(answer);
        return new Receipt(id, permalink(account, id));
    }

    private static String id(Answer answer) {
        var id = answer.json().path("id").asString("");
        if (id.isEmpty()) throw answer.lost("confirmed a post without an id");
        return id;
    }

    /** The post is out; that its address cannot be read just now must not make it look otherwise. */
    private @Nullable URI permalink(Account account, String id) {
        try {
            return permalink(client.send(
                    Call.get(graph.node(id)).query("fields", "permalink").as(account)));
        } catch (PlatformException e) {
            return null;
        }
    }

    private static @Nullable URI permalink(JsonNode post) {
        var address = post.path("permalink").asString("");
        return address.isEmpty() ? null : URI.create(address);
    }

    /** The newest post is not taken on trust: it may be somebody else's. */
    Sighting find(Account account, String caption, Instant since) {
        return client
                .send(Call.get(graph.edge(account.id(), "media"))
                        .query("fields", "id,caption,timestamp,permalink")
                        .query("limit", "50")
                        .as(account))
                .path("data")
                .values()
                .stream()
                .filter(post -> !publishedAt(post).isBefore(since.minus(CLOCK_TOLERANCE)))
                .filter(post -> normalised(post.path("caption").asString("")).equals(normalised(caption)))
                .findFirst()
                .<Sighting>map(
                        post -> new Sighting.Found(new Receipt(post.path("id").asString(), permalink(post))))
                // The container says it is published, so absent it is not: the list lags.
                .orElseGet(Sighting.Unclear::new);
    }

    private static Instant publishedAt(JsonNode post) {
        return OffsetDateTime.parse(post.path("timestamp").asString(), TIMESTAMP)
                .toInstant();
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Form.NFC).replaceAll("\\s+", " ").strip();
    }
}

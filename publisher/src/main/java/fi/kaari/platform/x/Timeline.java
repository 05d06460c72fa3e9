package fi.kaari.platform.x;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The account's posts: making one, and looking for one. */
final class Timeline {

    private static final int PAGE = 100;

    /** X's clock and ours need not agree to the second. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final PlatformClient client;
    private final XErrors errors;
    private final BaseAddress address;

    Timeline(PlatformClient client, XErrors errors, BaseAddress address) {
        this.client = client;
        this.errors = errors;
        this.address = address;
    }

    void verify(Account account) {
        var me = client.send(Call.get(address.at("/2/users/me")).as(account));
        if (!me.path("data").path("id").asString("").equals(account.id()))
            throw new Unauthorised("The token is not that of the account " + account.id());
    }

    /**
     * Makes the post.
     *
     * @param isRepeated an earlier attempt was made: then a duplicate may be that attempt's own post
     */
    Receipt post(Account account, String text, List<String> media, boolean isRepeated) {
        var answer = client.exchange(Call.post(address.at("/2/tweets"))
                .as(account)
                .json(body(text, media))
                .last());
        if (isRepeated && XErrors.isDuplicate(answer)) throw new Unanswered("X has this text already");
        if (!answer.isSuccess()) throw errors.of(answer);
        return receipt(account, id(answer));
    }

    private static Map<String, Object> body(String text, List<String> media) {
        var body = new LinkedHashMap<String, Object>();
        if (!text.isBlank()) body.put("text", text);
        if (!media.isEmpty()) body.put("media", Map.of("media_ids", media));
        return body;
    }

    private static String id(Answer answer) {
        var id = answer.json().path("data").path("id").asString("");
        if (id.isEmpty()) throw answer.lost("confirmed a post without an id");
        return id;
    }

    private Receipt receipt(Account account, String id) {
        return new Receipt(id, address.ofPost("https://x.com/i/web/status/" + id, account.id(), id));
    }

    Sighting find(Account account, String text, List<String> media, Instant since) {
        var newest = newest(account);
        var wanted = new Wanted(text, media);
        return newest.stream()
                .filter(post -> !createdAt(post).isBefore(since.minus(CLOCK_TOLERANCE)))
                .filter(wanted::isSeenIn)
                .findFirst()
                .<Sighting>map(post ->
                        new Sighting.Found(receipt(account, post.path("id").asString())))
                .orElseGet(() -> reachesBackTo(since, newest) ? new Sighting.Absent() : new Sighting.Unclear());
    }

    private List<JsonNode> newest(Account account) {
        return client
                .send(Call.get(address.at("/2/users/{id}/tweets", account.id()))
                        .query("max_results", String.valueOf(PAGE))
                        .query("tweet.fields", "created_at,entities,attachments")
                        .as(account))
                .path("data")
                .values()
                .stream()
                .toList();
    }

    /** Whether the page of newest posts covers the whole time since then. */
    private static boolean reachesBackTo(Instant since, List<JsonNode> newest) {
        return newest.size() < PAGE || createdAt(newest.getLast()).isBefore(since);
    }

    private static Instant createdAt(JsonNode post) {
        return Instant.parse(post.path("created_at").asString());
    }
}

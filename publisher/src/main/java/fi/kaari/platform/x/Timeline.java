package fi.kaari.platform.x;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The account's posts: making one, looking for one, deleting one. */
final class Timeline {

    /** X's clock and ours need not agree to the second. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final PlatformClient client;
    private final XErrors errors;
    private final Lookups lookups;
    private final BaseAddress address;

    Timeline(PlatformClient client, XErrors errors, Lookups lookups, BaseAddress address) {
        this.client = client;
        this.errors = errors;
        this.lookups = lookups;
        this.address = address;
    }

    void requireRoom(Account account) {
        errors.windows().requireRoom(account);
    }

    /**
     * Makes the post.
     *
     * @return its id
     */
    String post(Account account, Wanted wanted, Attempt attempt) {
        var answer = client.exchange(Call.post(address.at("/2/tweets"))
                .as(account)
                .json(body(wanted))
                .last());
        errors.windows().learn(account, answer);
        if (XErrors.isDuplicate(answer) && attempt.mayBeOut()) throw attempt.duplicate();
        if (!answer.isSuccess()) throw errors.of(answer);
        return id(answer);
    }

    private static Map<String, Object> body(Wanted wanted) {
        var body = new LinkedHashMap<String, Object>();
        if (!wanted.text().isBlank()) body.put("text", wanted.text());
        if (!wanted.media().isEmpty()) body.put("media", Map.of("media_ids", wanted.media()));
        if (!wanted.answers().isEmpty()) body.put("reply", Map.of("in_reply_to_tweet_id", wanted.answers()));
        return body;
    }

    private static String id(Answer answer) {
        var id = answer.json().path("data").path("id").asString("");
        if (id.isEmpty()) throw answer.lost("confirmed a post without an id");
        return id;
    }

    Receipt receipt(Account account, String id) {
        return new Receipt(id, address.ofPost("https://x.com/i/web/status/" + id, account.id(), id));
    }

    Sighting find(Account account, Wanted wanted, Instant attemptedAt) {
        var since = attemptedAt.minus(CLOCK_TOLERANCE);
        return lookups.since(account, since)
                .map(posts -> find(account, wanted, since, posts))
                .orElseGet(Sighting.Unclear::new);
    }

    private Sighting find(Account account, Wanted wanted, Instant since, List<JsonNode> posts) {
        return posts.stream()
                .filter(post -> !Seen.createdAt(post).isBefore(since))
                .map(Seen::new)
                .filter(wanted::isSeenIn)
                .findFirst()
                .<Sighting>map(post -> new Sighting.Found(receipt(account, post.id())))
                .orElseGet(Sighting.Absent::new);
    }

    /** One that is not there any more is as good as deleted. */
    void delete(Account account, String id) {
        var answer =
                client.exchange(Call.delete(address.at("/2/tweets/{id}", id)).as(account));
        if (answer.status() == 404) return;
        if (!answer.isSuccess()) throw errors.of(answer);
        var told = answer.json();
        if (!told.path("data").path("deleted").asBoolean(false) && !isMissing(told))
            throw new Refused("X keeps the post " + id);
    }

    private static boolean isMissing(JsonNode told) {
        return !told.has("data")
                && told.path("errors").path(0).path("type").asString("").endsWith("/resource-not-found");
    }
}

package fi.kaari.platform.x;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads posts. X is renaming what it calls a tweet: it is asked in the older words, then in the newer ones if it does not
 * know them. It answers 200 with {@code errors} and no {@code data} where it does not want to tell.
 */
final class Lookups {

    private static final String OLDER = "tweet.fields";
    private static final String NEWER = "post.fields";
    private static final int PAGE = 100;

    /** Timelines reach back 3,200 posts. */
    private static final int MOST_PAGES = 32;

    private final PlatformClient client;
    private final XErrors errors;
    private final BaseAddress address;

    Lookups(PlatformClient client, XErrors errors, BaseAddress address) {
        this.client = client;
        this.errors = errors;
        this.address = address;
    }

    /** Besides whose the token is, whether it may read, as nothing that was lost is found again without reading. */
    void verify(Account account) {
        var me = client.send(Call.get(address.at("/2/users/me")).as(account));
        if (!me.path("data").path("id").asString("").equals(account.id()))
            throw new Unauthorised("The token is not that of the account " + account.id());
        client.send(Call.get(address.at("/2/users/{id}/tweets", account.id()))
                .query("max_results", "5")
                .as(account));
    }

    /** The account's posts since then, the newest first; nothing if X does not tell all of them. */
    Optional<List<JsonNode>> since(Account account, Instant since) {
        var posts = new ArrayList<JsonNode>();
        var token = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = page(account, token);
            if (!answer.has("data") && answer.has("errors")) return Optional.empty();
            posts.addAll(answer.path("data").values());
            token = answer.path("meta").path("next_token").asString("");
            if (token.isEmpty() || isBefore(posts, since)) return Optional.of(posts);
        }
        return Optional.empty();
    }

    private static boolean isBefore(List<JsonNode> posts, Instant since) {
        return !posts.isEmpty() && Seen.createdAt(posts.getLast()).isBefore(since);
    }

    private JsonNode page(Account account, String token) {
        var call = Call.get(address.at("/2/users/{id}/tweets", account.id()))
                .query("max_results", String.valueOf(PAGE))
                .as(account);
        return read(
                token.isEmpty() ? call : call.query("pagination_token", token),
                "created_at,entities,attachments,conversation_id,referenced_tweets,note_tweet");
    }

    /** What X counts about a post, by its newer names. */
    Map<String, Long> counts(Account account, String id) {
        var answer = read(Call.get(address.at("/2/tweets/{id}", id)).as(account), "public_metrics");
        if (!answer.has("data")) throw new Refused("The post " + id + " is not on X any more");
        var counts = new LinkedHashMap<String, Long>();
        answer.path("data").path("public_metrics").forEachEntry((name, count) -> {
            if (count.isIntegralNumber()) counts.put(name.replace("retweet_", "repost_"), count.asLong());
        });
        return counts;
    }

    /** @param fields in the older words */
    private JsonNode read(Call call, String fields) {
        var answer = client.exchange(call.query(OLDER, fields));
        if (isUnknown(answer)) answer = client.exchange(call.query(NEWER, fields.replace("tweet", "post")));
        if (!answer.isSuccess()) throw errors.of(answer);
        return answer.json();
    }

    private static boolean isUnknown(Answer answer) {
        return answer.status() == 400 && answer.body().contains(OLDER);
    }
}

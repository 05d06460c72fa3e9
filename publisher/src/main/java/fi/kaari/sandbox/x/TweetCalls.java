package fi.kaari.sandbox.x;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.OfSandbox;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Make a post, delete one. */
@RestController
@OfSandbox
@EnableConfigurationProperties(Settings.class)
class TweetCalls {

    private static final int MOST_IMAGES = 4;
    private static final Set<String> PROPERTIES = Set.of("text", "media", "reply", "quote_tweet_id");

    private final Tweets tweets;
    private final Media media;
    private final Rates rates;
    private final Settings settings;

    TweetCalls(Tweets tweets, Media media, Rates rates, Settings settings) {
        this.tweets = tweets;
        this.media = media;
        this.rates = rates;
        this.settings = settings;
    }

    @PostMapping(XStand.BASE + "/tweets")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> post(Caller caller, @RequestBody JsonNode wish, HttpServletResponse response) {
        rates.count(caller, "posts", settings.posts(), response);
        Json.requireOnly(wish, "body", PROPERTIES);
        if (wish.has("quote_tweet_id")) throw Problem.forbidden("You are not permitted to quote posts.");
        var text = Json.text(wish, "text");
        var attached = attached(caller, wish.path("media"));
        if (text.isBlank() && attached.isEmpty())
            throw Problem.parameter("text", text, "Your Tweet needs a text or media.");
        requireFitting(text);
        return Map.of("data", tweets.make(caller, text, attached, answered(wish.path("reply"))));
    }

    private static String answered(JsonNode reply) {
        if (reply.isMissingNode()) return "";
        Json.requireOnly(reply, "reply", Set.of("in_reply_to_tweet_id"));
        var id = Json.text(reply, "in_reply_to_tweet_id");
        if (!id.matches("\\d{1,19}"))
            throw Problem.parameter("reply.in_reply_to_tweet_id", id, "The id of the replied post is not valid.");
        return id;
    }

    private void requireFitting(String text) {
        if (TwitterTextParser.parseTweet(text).weightedLength > settings.textLimit())
            throw Problem.parameter("text", text, "Your Tweet text is too long. Please shorten it and try again.");
        if (new Extractor().extractCashtags(text).size() > 1)
            throw Problem.forbidden("Your Tweet has more than one cashtag.");
    }

    private List<Draft> attached(Caller caller, JsonNode wish) {
        if (wish.isMissingNode()) return List.of();
        Json.requireOnly(wish, "media", Set.of("media_ids"));
        var ids = wish.path("media_ids");
        if (!ids.isArray() || ids.isEmpty()) throw Problem.parameter("media_ids", ids, "1 to 4 media ids are needed.");
        var attached = ids.values().stream().map(id -> usable(caller, id)).toList();
        boolean hasOther =
                attached.stream().anyMatch(draft -> !draft.as(Upload.class).isImage());
        if (attached.size() > (hasOther ? 1 : MOST_IMAGES))
            throw Problem.parameter("media_ids", ids, "A Tweet takes 4 photos, 1 GIF or 1 video.");
        return attached;
    }

    private Draft usable(Caller caller, JsonNode id) {
        if (!id.isString()) throw Problem.parameter("media_ids", id, "Media ids are strings.");
        return media.find(caller, id.asString())
                .filter(media::isProcessed)
                .orElseThrow(() -> Problem.parameter("media_ids", id.asString(), "Your media IDs are invalid."));
    }

    @DeleteMapping(XStand.BASE + "/tweets/{id}")
    Map<String, Object> delete(Caller caller, @PathVariable String id, HttpServletResponse response) {
        rates.count(caller, "deletes", Rates.DELETES, response);
        if (!tweets.delete(caller, id)) throw Problem.of(404, Map.of(), "Not Found", "There is no such post.");
        return Map.of("data", Map.of("deleted", true));
    }
}

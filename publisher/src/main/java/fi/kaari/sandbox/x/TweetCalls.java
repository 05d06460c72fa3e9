package fi.kaari.sandbox.x;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.OfSandbox;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Make a post, read one's own newest, ask who one is. */
@RestController
@OfSandbox
@EnableConfigurationProperties(Settings.class)
class TweetCalls {

    private static final int MOST_IMAGES = 4;
    private static final Set<String> FIELDS = Set.of("text", "media");

    private final Tweets tweets;
    private final Media media;
    private final Settings settings;

    TweetCalls(Tweets tweets, Media media, Settings settings) {
        this.tweets = tweets;
        this.media = media;
        this.settings = settings;
    }

    @PostMapping(XStand.BASE + "/tweets")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> post(Caller caller, @RequestBody JsonNode wish) {
        requireKnown(wish.propertyNames());
        var text = wish.path("text").asString("");
        var attached = attached(caller, wish.path("media").path("media_ids"));
        if (text.isBlank() && attached.isEmpty())
            throw Problem.parameter("text", text, "Your Tweet needs a text or media.");
        requireFitting(text);
        return Map.of("data", tweets.make(caller, text, attached));
    }

    private static void requireKnown(Collection<String> names) {
        names.stream().filter(name -> !FIELDS.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.parameter(name, "", "[" + name + "] is not defined in the schema");
        });
    }

    private void requireFitting(String text) {
        if (TwitterTextParser.parseTweet(text).weightedLength > settings.textLimit())
            throw Problem.parameter("text", text, "Your Tweet text is too long. Please shorten it and try again.");
        if (new Extractor().extractCashtags(text).size() > 1)
            throw Problem.forbidden("Your Tweet has more than one cashtag.");
    }

    private List<Draft> attached(Caller caller, JsonNode ids) {
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

    @GetMapping(XStand.BASE + "/users/{account}/tweets")
    Map<String, Object> newest(
            Caller caller,
            @PathVariable String account,
            @RequestParam(name = "max_results", defaultValue = "10") int most) {
        if (!account.equals(caller.account())) return Map.of("meta", Map.of("result_count", 0));
        if (most < 5 || most > 100)
            throw Problem.parameter("max_results", most, "max_results is not between 5 and 100");
        var newest = tweets.newest(caller, most);
        var answer = new LinkedHashMap<String, Object>();
        if (!newest.isEmpty()) answer.put("data", newest);
        answer.put("meta", Map.of("result_count", newest.size()));
        return answer;
    }

    @GetMapping(XStand.BASE + "/users/me")
    Map<String, Object> me(Caller caller) {
        return Map.of("data", Map.of("id", caller.account(), "username", caller.account()));
    }
}

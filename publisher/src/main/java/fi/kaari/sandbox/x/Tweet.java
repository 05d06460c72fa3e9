package fi.kaari.sandbox.x;

import fi.kaari.sandbox.Shown;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What X remembers of a post besides what it shows.
 *
 * @param mediaKeys in the order of the post's media
 */
record Tweet(List<String> mediaKeys) {

    static final String KIND = "TWEET";

    Map<String, Object> seen(Shown post) {
        var links = ShortLinks.of(post.id(), post.appearance().text(), mediaKeys);
        var seen = new LinkedHashMap<String, Object>();
        seen.put("id", post.id());
        seen.put("text", links.text());
        seen.put("created_at", post.at().truncatedTo(ChronoUnit.MILLIS).toString());
        seen.put("edit_history_tweet_ids", List.of(post.id()));
        if (!links.urls().isEmpty()) seen.put("entities", Map.of("urls", links.urls()));
        if (!mediaKeys.isEmpty()) seen.put("attachments", Map.of("media_keys", mediaKeys));
        return seen;
    }
}

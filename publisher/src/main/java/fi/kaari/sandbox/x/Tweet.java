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
 * @param answers the id of the post that it answers; empty if it answers none
 * @param conversation the id of the post that the conversation began with
 */
record Tweet(List<String> mediaKeys, String answers, String conversation) {

    static final String KIND = "TWEET";

    /** As it is told to whoever asks for these fields. */
    Map<String, Object> seen(Shown post, Asked asked) {
        var links = ShortLinks.of(post.id(), post.appearance().text(), mediaKeys);
        var seen = new LinkedHashMap<String, Object>();
        seen.put("id", post.id());
        seen.put("text", links.text());
        seen.put("edit_history_" + asked.noun() + "_ids", List.of(post.id()));
        if (asked.has("created_at"))
            seen.put("created_at", post.at().truncatedTo(ChronoUnit.MILLIS).toString());
        if (asked.has("conversation_id")) seen.put("conversation_id", conversation);
        if (asked.has("entities") && !links.urls().isEmpty()) seen.put("entities", Map.of("urls", links.urls()));
        if (asked.has("attachments") && !mediaKeys.isEmpty()) seen.put("attachments", Map.of("media_keys", mediaKeys));
        if (asked.has("referenced_" + asked.noun() + "s") && !answers.isEmpty())
            seen.put("referenced_" + asked.noun() + "s", List.of(Map.of("type", "replied_to", "id", answers)));
        if (asked.has("public_metrics")) seen.put("public_metrics", metrics(asked));
        return seen;
    }

    /** Nobody reads in here. */
    private static Map<String, Integer> metrics(Asked asked) {
        var repost = asked.noun().equals("tweet") ? "retweet_count" : "repost_count";
        return Map.of(
                repost,
                0,
                "reply_count",
                0,
                "like_count",
                0,
                "quote_count",
                0,
                "bookmark_count",
                0,
                "impression_count",
                0);
    }
}

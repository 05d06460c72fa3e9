package fi.kaari.platform.x;

import com.twitter.twittertext.Extractor;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A post that may be on X, and how to know it again. X shortens links to t.co, escapes {@code & < >} and appends the
 * address of the media, so its raw text never equals ours.
 *
 * @param media their ids on X
 */
record Wanted(String text, List<String> media) {

    private static final int ID_AFTER_TYPE = 1;

    boolean isSeenIn(JsonNode post) {
        return carriesTheMedia(post) && normalised(sentText()).equals(normalised(shownText(post)));
    }

    /** Media keys are the media ids behind their type: {@code 3_1999}. */
    private boolean carriesTheMedia(JsonNode post) {
        var shown = post.path("attachments").path("media_keys").values().stream()
                .map(key -> key.asString().split("_", 2))
                .filter(parts -> parts.length > ID_AFTER_TYPE)
                .map(parts -> parts[ID_AFTER_TYPE])
                .toList();
        return shown.size() == media.size() && shown.containsAll(media);
    }

    private String sentText() {
        var known = text;
        for (var url : new Extractor().extractURLs(text)) known = known.replace(url, comparable(url));
        return known;
    }

    private static String shownText(JsonNode post) {
        var shown = post.path("text").asString("");
        for (var url : post.path("entities").path("urls").values()) shown = expanded(shown, url);
        return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String expanded(String shown, JsonNode url) {
        var meaning = isOfMedia(url) ? "" : comparable(url.path("expanded_url").asString(""));
        return shown.replace(url.path("url").asString(), meaning);
    }

    private static boolean isOfMedia(JsonNode url) {
        return url.has("media_key") || url.path("display_url").asString("").startsWith("pic.");
    }

    /** An address without what X adds to it: the scheme of a bare name, the slash after a host. */
    private static String comparable(String url) {
        return url.replaceFirst("^https?://", "").replaceFirst("/$", "");
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Form.NFC).replaceAll("\\s+", " ").strip();
    }
}

package fi.kaari.platform.x;

import com.twitter.twittertext.Extractor;
import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A post that may be on X, and how to know it again. X shortens links to t.co, escapes {@code & < >} and appends the
 * address of the media, so its raw text never equals ours.
 *
 * @param media their keys on X
 * @param answers the id of the post before it in its thread; empty for the first one
 */
record Wanted(String text, List<String> media, String answers) {

    private static final String LINK_AT_END = "\\s*https://t\\.co/\\w+$";

    boolean isSeenIn(Seen post) {
        return isInItsPlace(post)
                && carriesTheMedia(post)
                && normalised(sentText()).equals(normalised(shownText(post.words())));
    }

    /** What X does not tell does not speak against it. */
    private boolean isInItsPlace(Seen post) {
        return answers.isEmpty()
                ? post.beginsConversation()
                : post.answered().map(answers::equals).orElse(!post.surelyBeginsConversation());
    }

    /** Media keys are the media ids behind their type: {@code 3_1999}. */
    private boolean carriesTheMedia(Seen post) {
        var shown = post.mediaKeys().stream().map(Wanted::idOf).toList();
        return shown.size() == media.size()
                && shown.containsAll(media.stream().map(Wanted::idOf).toList());
    }

    private static String idOf(String key) {
        return key.substring(key.indexOf('_') + 1);
    }

    private String sentText() {
        var known = text;
        for (var url : new Extractor().extractURLs(text)) known = known.replace(url, comparable(url));
        return known;
    }

    private String shownText(JsonNode words) {
        var shown = words.path("text").asString("");
        for (var url : words.path("entities").path("urls").values()) shown = expanded(shown, url);
        var whole = media.isEmpty() ? shown : shown.replaceFirst(LINK_AT_END, "");
        return whole.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String expanded(String shown, JsonNode url) {
        var meaning = isOfMedia(url) ? "" : comparable(url.path("expanded_url").asString(""));
        return shown.replace(url.path("url").asString(""), meaning);
    }

    private static boolean isOfMedia(JsonNode url) {
        return url.has("media_key") || url.path("display_url").asString("").startsWith("pic.");
    }

    /** An address without what X changes about it: the scheme of a bare name, the slash after a host, signs in codes. */
    private static String comparable(String url) {
        var bare = url.replaceFirst("^(?i)https?://", "");
        int path = bare.indexOf('/') < 0 ? bare.length() : bare.indexOf('/');
        return (host(bare.substring(0, path)) + decoded(bare.substring(path))).replaceFirst("/$", "");
    }

    private static String host(String name) {
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return name;
        }
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notInCodes) {
            return path;
        }
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Form.NFC).replaceAll("\\s+", " ").strip();
    }
}

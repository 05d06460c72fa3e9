package fi.kaari.sandbox.x;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.Extractor.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as X hands it out: links shortened, {@code & < >} escaped, the address of the media behind it.
 *
 * @param urls what each short link stands for
 */
record ShortLinks(String text, List<Map<String, Object>> urls) {

    static ShortLinks of(String id, String text, List<String> mediaKeys) {
        var shown = new StringBuilder();
        var urls = new ArrayList<Map<String, Object>>();
        int end = 0;
        for (Entity link : new Extractor().extractURLsWithIndices(text)) {
            var address = shortened(id, urls.size());
            urls.add(url(address, expanded(link.getValue()), link.getValue()));
            shown.append(escaped(text.substring(end, link.getStart()))).append(address);
            end = link.getEnd();
        }
        shown.append(escaped(text.substring(end)));
        if (!mediaKeys.isEmpty()) shown.append(" ").append(media(id, mediaKeys, urls));
        return new ShortLinks(shown.toString().strip(), List.copyOf(urls));
    }

    private static String media(String id, List<String> keys, List<Map<String, Object>> urls) {
        var address = shortened(id, urls.size());
        for (var key : keys) {
            var url = url(address, "https://x.com/i/status/" + id + "/photo/1", "pic.x.com/" + id);
            url.put("media_key", key);
            urls.add(url);
        }
        return address;
    }

    private static Map<String, Object> url(String address, String expanded, String displayed) {
        var url = new LinkedHashMap<String, Object>();
        url.put("url", address);
        url.put("expanded_url", expanded);
        url.put("display_url", displayed.replaceFirst("^https?://", ""));
        return url;
    }

    /** The same every time, and another for each link. */
    private static String shortened(String id, int number) {
        var name = Long.toString(Long.parseLong(id.substring(0, 15)) * 31 + number, 36);
        return "https://t.co/" + name.substring(Math.max(0, name.length() - 10));
    }

    private static String expanded(String link) {
        return link.contains("://") ? link : "http://" + link;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

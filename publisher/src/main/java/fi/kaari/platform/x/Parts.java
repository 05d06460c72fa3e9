package fi.kaari.platform.x;

import fi.kaari.platform.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of a content's posts: usually one; those of a thread are divided by lines of three hyphens. The link stands in
 * the last one, unless one of them names it.
 */
final class Parts {

    private static final Pattern DIVIDER = Pattern.compile("(?m)^---[ \\t]*$");

    private Parts() {}

    static List<String> of(Content content) {
        var texts = Stream.of(DIVIDER.split(content.text()))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.isEmpty()) return List.of(content.hasLink() ? content.link() : "");
        boolean namesLink = content.textWithLink(" ").equals(content.text());
        return namesLink ? texts : withLink(texts, content.link());
    }

    private static List<String> withLink(List<String> texts, String link) {
        var linked = new ArrayList<>(texts);
        linked.set(texts.size() - 1, texts.getLast() + " " + link);
        return List.copyOf(linked);
    }

    /** As one text, the way people write it. */
    static String together(Content content) {
        return String.join("\n---\n", of(content));
    }
}

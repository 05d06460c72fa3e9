package fi.kaari.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A stretch of a post's text that is shown in one way. */
public record Run(Kind kind, String text) {

    private static final Pattern SPECIAL = Pattern.compile("""
                    (?<link>https?://[^\\s<>]+[^\\s<>.,:;!?»”"')\\]]|www\\.[^\\s<>]+[^\\s<>.,:;!?»”"')\\]]
                    |(?<![\\w@.])(?:[\\w-]+\\.)+[a-z]{2,}/[^\\s<>]*[^\\s<>.,:;!?»”"')\\]])
                    |(?<tag>(?<![\\w&/])[\\#@][\\w.]*\\w)
                    |(?<number>\\d+(?:[.,:/]\\d+)*)""", Pattern.COMMENTS | Pattern.UNICODE_CHARACTER_CLASS);

    /** The text in runs, which together are the text again. */
    public static List<Run> of(String text) {
        var runs = new ArrayList<Run>();
        int end = 0;
        for (var found : SPECIAL.matcher(text).results().toList()) {
            if (found.start() > end) runs.add(new Run(Kind.PLAIN, text.substring(end, found.start())));
            runs.add(new Run(kind(found), found.group()));
            end = found.end();
        }
        if (end < text.length()) runs.add(new Run(Kind.PLAIN, text.substring(end)));
        return List.copyOf(runs);
    }

    private static Kind kind(MatchResult found) {
        if (found.group("link") != null) return Kind.LINK;
        return found.group("tag") != null ? Kind.TAG : Kind.NUMBER;
    }

    public boolean isPlain() {
        return kind == Kind.PLAIN;
    }

    /** How it runs inside a text of the other direction. */
    public String direction() {
        return kind == Kind.TAG ? "auto" : "ltr";
    }

    /** What a run is. */
    public enum Kind {
        PLAIN,
        LINK,
        /** A hashtag or a mention. */
        TAG,
        NUMBER;

        /** Its name in style sheets. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

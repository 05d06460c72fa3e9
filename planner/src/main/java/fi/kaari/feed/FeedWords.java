package fi.kaari.feed;

import fi.kaari.calendar.PlanEntry;
import fi.kaari.calendar.Standing;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** What a feed says about a post, in one language. */
class FeedWords {

    /** What iCalendar texts may not hold. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private final MessageSource texts;
    private final Locale language;

    FeedWords(MessageSource texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** Kaari · Työllisyyspalvelut */
    String name(String what) {
        return "Kaari · " + plain(what);
    }

    /** ◐ Uusi viestipohja · Facebook fi */
    String summary(PlanEntry entry, String channel) {
        var place = (plain(channel) + " " + entry.language().toLanguageTag()).strip();
        return mark(entry.standing()) + " " + plain(entry.title()) + " · " + place;
    }

    String state(Standing standing) {
        return say("state." + standing.key());
    }

    /** A line for each fact; a link has a line of its own, so that every calendar makes it one. */
    String description(PlanEntry entry, String channel, String link) {
        var lines = new ArrayList<String>();
        lines.add(say("feed.entry.state", state(entry.standing())));
        lines.add(say("feed.entry.channel", plain(channel), entry.language().getDisplayLanguage(language)));
        lines.add(arc(entry));
        var permalink = entry.permalink();
        if (permalink != null) lines.add(say("feed.entry.published") + "\n" + permalink);
        lines.add(say("feed.entry.kaari") + "\n" + link);
        return String.join("\n", lines);
    }

    String arc(PlanEntry entry) {
        var beat = entry.beatName();
        return beat == null
                ? say("feed.entry.arc", plain(entry.arcName()))
                : say("feed.entry.arc.beat", plain(entry.arcName()), plain(beat));
    }

    String say(String key, Object... values) {
        return texts.getMessage(key, values, language);
    }

    /** Somebody's own words on one line. */
    static String plain(String words) {
        return CONTROLS.matcher(words).replaceAll(" ").strip();
    }

    private static String mark(Standing standing) {
        return switch (standing) {
            case DRAFT -> "○";
            case SENT_BACK -> "↩";
            case IN_REVIEW -> "◐";
            case APPROVED, READY -> "✓";
            case SENDING -> "→";
            case RETRYING -> "↻";
            case UNCERTAIN -> "?";
            case BLOCKED -> "⊘";
            case REFUSED, CANCELLED -> "✕";
            case MISSED -> "⌛";
            case HELD -> "Ⅱ";
            case PUBLISHED, CORRECTED -> "↗";
            case RETRACTING, BY_HAND, RETRACTED -> "⊖";
        };
    }
}

package fi.kaari.platform.youtube;

import fi.kaari.platform.Content;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Option;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A content in the words of YouTube's video resource. Its parts are always sent whole: what an update leaves out of a part
 * is deleted there.
 *
 * @param categories the option that names the category
 */
record Telling(Content content, Option categories) {

    static final Option PRIVACY = Option.choice("privacy", "public", "unlisted", "private");
    static final Option MADE_FOR_KIDS = Option.choice("made-for-kids", "no", "yes");
    static final Option TAGS = Option.text("tags");
    static final Option SHORTS = Option.choice("shorts", "no", "yes");

    /** YouTube's own numbers of those that anybody may choose. */
    private static final List<String> CATEGORIES =
            List.of("22", "25", "27", "29", "28", "26", "24", "1", "10", "15", "17", "19", "20", "23", "2");

    private static final String YES = "yes";
    private static final Duration LONGEST_SHORT = Duration.ofMinutes(3);

    /** @param usual the category of videos about which nobody says anything else */
    static Option categories(String usual) {
        var others = CATEGORIES.stream().filter(category -> !category.equals(usual));
        return Option.choice("category", usual, others.toArray(String[]::new));
    }

    Medium film() {
        return content.videos().getFirst();
    }

    /** The picture that stands for the film until somebody starts it. */
    Optional<Medium> thumbnail() {
        return content.images().stream().findFirst();
    }

    String description() {
        return content.textWithLink("\n\n");
    }

    List<String> tags() {
        return Stream.of(content.option(TAGS).split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** As YouTube counts them: with the commas between them and quotation marks around those that hold a space. */
    long tagCharacters() {
        var tags = tags();
        return tags.stream().mapToLong(Telling::counted).sum() + Math.max(0, tags.size() - 1);
    }

    private static long counted(String tag) {
        return tag.length() + (tag.indexOf(' ') >= 0 ? 2 : 0);
    }

    String privacy() {
        return content.option(PRIVACY);
    }

    boolean wantsShort() {
        return content.option(SHORTS).equals(YES);
    }

    /** Whether YouTube takes the film for a Short; it asks nobody. */
    boolean becomesShort() {
        var film = film();
        return film.width() > 0
                && film.width() <= film.height()
                && film.duration() != null
                && film.duration().compareTo(LONGEST_SHORT) <= 0;
    }

    Map<String, Object> snippet() {
        return Map.of(
                "title", content.title(),
                "description", description(),
                "tags", tags(),
                "categoryId", content.option(categories));
    }

    /** @param privacy for the time being, or for good */
    Map<String, Object> status(String privacy) {
        return Map.of(
                "privacyStatus",
                privacy,
                "selfDeclaredMadeForKids",
                content.option(MADE_FOR_KIDS).equals(YES));
    }
}

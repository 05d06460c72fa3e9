package fi.kaari.template;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a text may call: {@code $date.format('EEE d.M.', $due)} and {@code $tag.of('open jobs')}. */
enum Tool {

    /** A day or time in letters that {@link DateTimeFormatter} knows. */
    DATE("date", "format", 2) {
        @Override
        String call(Locale language, @Nullable Object[] arguments, Place place) {
            var pattern = String.valueOf(arguments[0]);
            if (!(arguments[1] instanceof Moment moment)) throw place.fault("no-date", pattern);
            if (pattern.length() > LONGEST) throw place.fault("pattern", pattern);
            try {
                return DateTimeFormatter.ofPattern(pattern, language).format(moment.time());
            } catch (IllegalArgumentException | DateTimeException unfit) {
                throw place.fault("pattern", pattern);
            }
        }
    },

    /** A hashtag, whatever the word; several words become one, with capitals that screen readers pause at. */
    TAG("tag", "of", 1) {
        @Override
        String call(Locale language, @Nullable Object[] arguments, Place place) {
            var words = Arrays.stream(NO_LETTERS.split(String.valueOf(arguments[0])))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (words.isEmpty()) throw place.fault("no-tag");
            return words.size() == 1
                    ? "#" + words.getFirst()
                    : words.stream().map(word -> capitalised(word, language)).collect(Collectors.joining("", "#", ""));
        }
    };

    private static final int LONGEST = 60;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");

    private final String root;
    private final String method;
    private final int arguments;

    Tool(String root, String method, int arguments) {
        this.root = root;
        this.method = method;
        this.arguments = arguments;
    }

    /** Its name in texts, without the dollar sign. */
    String root() {
        return root;
    }

    boolean takes(String calledMethod, int given) {
        return method.equals(calledMethod) && arguments == given;
    }

    abstract String call(Locale language, @Nullable Object[] arguments, Place place);

    private static String capitalised(String word, Locale language) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(language) + word.substring(first);
    }
}

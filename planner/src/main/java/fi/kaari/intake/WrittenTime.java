package fi.kaari.intake;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as people write it: {@code 9}, {@code 9.00}, {@code klo 9.30}, {@code kl. 9:30}, {@code 9:30 am}.
 *
 * @param isGuess whether a number that lost its last zero was read as the time it probably was, {@code 9.3} as 9.30
 */
record WrittenTime(LocalTime time, boolean isGuess) {

    private static final String BEFORE = "(?:klo|kello|kl|klockan|klokka|klokken|at)?\\.?\\s{0,3}";
    private static final String AFTER = "\\s{0,3}(?<half>[ap]\\.?m\\.?)?";
    private static final Pattern ONE = Pattern.compile(
            BEFORE + "(?<hour>\\d{1,2})(?:[.:,](?<minute>\\d{1,2})(?:[.:]\\d{2}(?:\\.\\d{1,9})?)?)?" + AFTER);
    private static final Pattern DIGITS = Pattern.compile("(?<hour>\\d{1,2})(?<minute>\\d{2})");
    private static final Pattern SPAN =
            Pattern.compile(BEFORE + "(?<from>\\d{1,2}(?:[.:]\\d{2})?)\\s{0,3}(?:-|–|—|to|till|til|\\p{L}{3,5})\\s{0,3}"
                    + BEFORE + "\\d{1,2}(?:[.:]\\d{2})?.{0,10}");

    /** @throws Unreadable if it is not a time, or not one that exists */
    static WrittenTime parse(String words) {
        var text = Spaces.single(words);
        var lower = text.toLowerCase(Locale.ROOT);
        var one = ONE.matcher(lower);
        if (one.matches()) return read(one, text);
        var digits = DIGITS.matcher(lower);
        if (digits.matches()) return new WrittenTime(time(digits, 0, text), false);
        var span = SPAN.matcher(lower);
        if (span.matches()) throw new Unreadable("time.span", text, span.group("from"));
        throw new Unreadable("time", text);
    }

    private static WrittenTime read(Matcher found, String text) {
        var minute = found.group("minute");
        var isGuess = minute != null && minute.length() == 1;
        return new WrittenTime(time(found, half(found, text), text), isGuess);
    }

    /** How many hours the afternoon adds; twelve hours with am or pm, as they say in English. */
    private static int half(Matcher found, String text) {
        if (found.group("half") == null) return 0;
        var hour = Integer.parseInt(found.group("hour"));
        if (hour < 1 || hour > 12) throw new Unreadable("time.none", text);
        var isAfternoon = found.group("half").startsWith("p");
        if (isAfternoon) return hour == 12 ? 0 : 12;
        return hour == 12 ? -12 : 0;
    }

    private static LocalTime time(Matcher found, int more, String text) {
        int hour = Integer.parseInt(found.group("hour")) + more;
        int minute = minute(found.group("minute"));
        if (hour == 24 && minute == 0) throw new Unreadable("time.midnight", text);
        if (hour > 23 || minute > 59) throw new Unreadable("time.none", text);
        return LocalTime.of(hour, minute);
    }

    private static int minute(String digits) {
        if (digits == null) return 0;
        int minute = Integer.parseInt(digits);
        return digits.length() == 1 ? minute * 10 : minute;
    }
}

package fi.kaari.template;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Writes values as people write them in one language; never as machines do. */
final class Spelling {

    private static final Map<Locale, Spelling> KNOWN = new ConcurrentHashMap<>();
    private static final Set<String> NORDIC = Set.of("fi", "sv", "nb", "nn", "no", "da", "se", "smn", "sms");
    private static final Set<String> WITH_MONTH_NAMES =
            Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage).collect(Collectors.toSet());
    private static final int MOST_DECIMALS = 6;

    private final DecimalFormat number;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final String between;

    private Spelling(Locale language) {
        this.number = number(language);
        this.day = day(language);
        this.time = DateTimeFormatter.ofPattern(isNordic(language) ? "H.mm" : "H:mm", language);
        this.between = between(language);
    }

    static Spelling of(Locale language) {
        return KNOWN.computeIfAbsent(Locale.of(language.getLanguage()), Spelling::new);
    }

    String spell(Object value) {
        return switch (value) {
            case LocalDate date -> day.format(date);
            case LocalTime clock -> time.format(clock);
            case LocalDateTime moment -> day.format(moment) + between + time.format(moment);
            case Number amount -> ((Format) number.clone()).format(amount);
            default -> value.toString();
        };
    }

    /** Cloned for every use, as it is not safe for many threads. */
    private static DecimalFormat number(Locale language) {
        var format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(language));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format;
    }

    private static DateTimeFormatter day(Locale language) {
        var inFigures = isNordic(language) || !WITH_MONTH_NAMES.contains(language.getLanguage());
        if (inFigures) return DateTimeFormatter.ofPattern("d.M.yyyy", language);
        if (language.getLanguage().equals("en")) return DateTimeFormatter.ofPattern("d MMMM yyyy", language);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
    }

    private static String between(Locale language) {
        return switch (language.getLanguage()) {
            case "fi" -> " klo ";
            case "sv", "nb", "nn", "no", "da" -> " kl. ";
            case "en" -> " at ";
            default -> ", ";
        };
    }

    private static boolean isNordic(Locale language) {
        return NORDIC.contains(language.getLanguage());
    }
}

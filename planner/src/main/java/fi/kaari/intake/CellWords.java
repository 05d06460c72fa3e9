package fi.kaari.intake;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Puts cells into the words that people would write for them in that column. */
final class CellWords {

    private static final BigDecimal DAY = BigDecimal.ONE;
    private static final BigDecimal FIRST_DATE = new BigDecimal(1_000);
    private static final int MOST_DIGITS = 30;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

    private CellWords() {}

    /** A number as it is meant in this column: a date, a time, or a number after all. */
    static String of(Column column, Cell.Figure figure) {
        return switch (column) {
            case DATE, FROM, TO, EVENT -> isDate(figure) ? date(figure.moment()) : plain(figure.value());
            case TIME -> isTime(figure) ? TIME.format(minute(figure.moment())) : plain(figure.value());
            default -> plain(figure.value());
        };
    }

    private static boolean isDate(Cell.Figure figure) {
        return figure.moment() != null && figure.value().compareTo(FIRST_DATE) > 0;
    }

    /** Below one it is a part of a day; a small number is an hour as somebody typed it. */
    private static boolean isTime(Cell.Figure figure) {
        return isDate(figure)
                || figure.moment() != null
                        && figure.value().compareTo(DAY) < 0
                        && figure.value().signum() >= 0;
    }

    private static String date(LocalDateTime moment) {
        var minute = minute(moment);
        var date = DATE.format(minute);
        return minute.toLocalTime().equals(LocalTime.MIDNIGHT) ? date : date + " " + TIME.format(minute);
    }

    private static LocalDateTime minute(LocalDateTime moment) {
        return moment.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    }

    private static String plain(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        var isLong = Math.abs((long) bare.scale()) > MOST_DIGITS || bare.precision() > MOST_DIGITS;
        return isLong ? bare.toString() : bare.toPlainString();
    }
}

package fi.kaari.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.calendar.Period.View;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    @ParameterizedTest
    @CsvSource({
        "month,  2027-03,  2027-03-01, 2027-03-31, 2027-03-01, 2027-04-05",
        "month,  2027-08,  2027-08-01, 2027-08-31, 2027-07-26, 2027-09-06",
        "month,  2027-02,  2027-02-01, 2027-02-28, 2027-02-01, 2027-03-01",
        "week,   2027-W10, 2027-03-08, 2027-03-14, 2027-03-08, 2027-03-15",
        "week,   2026-W53, 2026-12-28, 2027-01-03, 2026-12-28, 2027-01-04",
        "agenda, 2027-03,  2027-03-01, 2027-03-31, 2027-03-01, 2027-04-01"
    })
    void theAddressSaysWhichDaysAreMeantAndTheSheetWhichAreShown(
            String view, String value, LocalDate first, LocalDate last, LocalDate from, LocalDate before) {
        assertThat(Period.in(Map.of(view, value), TODAY))
                .returns(value, Period::value)
                .returns(first, Period::first)
                .returns(last, Period::last)
                .returns(from, Period::from)
                .returns(before, Period::before);
    }

    @ParameterizedTest
    @CsvSource({
        "month, march",
        "month, 2027-13",
        "month, ''",
        "week, 2027-W54",
        "week, 2027-10",
        "agenda, 2027-03-01",
        "month, 99999999999-01",
        "year, 2027"
    })
    void whatCannotBeReadMeansThisMonth(String view, String value) {
        assertThat(Period.in(Map.of(view, value), TODAY)).isEqualTo(Period.of(View.MONTH, TODAY));
    }

    @Test
    void aWeekOfTheNewYearMayBelongToTheOld() {
        assertThat(Period.of(View.WEEK, LocalDate.parse("2027-01-01")).value()).isEqualTo("2026-W53");
    }

    @ParameterizedTest
    @CsvSource({
        "month, 2027-01, 2026-12, 2027-02",
        "week, 2026-W53, 2026-W52, 2027-W01",
        "agenda, 2026-12, 2026-11, 2027-01"
    })
    void onePeriodFollowsAnother(String view, String value, String previous, String next) {
        var period = Period.in(Map.of(view, value), TODAY);

        assertThat(period.previous().value()).isEqualTo(previous);
        assertThat(period.next().value()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "month, 2026-11,  WEEK,   2026-W48",
        "month, 2027-03,  WEEK,   2027-W09",
        "month, 2027-03,  AGENDA, 2027-03",
        "week,  2026-W48, MONTH,  2026-11",
        "week,  2026-W53, MONTH,  2026-12",
        "week,  2027-W13, AGENDA, 2027-04"
    })
    void anotherViewStaysAtTheSameTime(String view, String value, View other, String expected) {
        var period = Period.in(Map.of(view, value), TODAY);

        assertThat(period.as(other, TODAY)).returns(other, Period::view).returns(expected, Period::value);
    }
}

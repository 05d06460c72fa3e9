package fi.kaari.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, times and languages as people write them. */
class WrittenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22.2.2027",
                "22.02.2027",
                "22.2.27",
                "22. 2. 2027",
                " 22.2.2027 ",
                "22/2/2027",
                "22-2-2027",
                "2027-02-22",
                "46440",
                "ma 22.2.2027",
                "Ma 22.2.2027",
                "maanantai 22.2.2027",
                "maanantaina 22.2.2027",
                "mån 22.2.2027",
                "måndag 22.2.2027",
                "måndag den 22 februari 2027",
                "man. 22.2.2027",
                "mandag 22. februar 2027",
                "Mon 22.2.2027",
                "Monday, 22 February 2027",
                "22. helmikuuta 2027",
                "22 helmi 2027",
                "22 feb 2027",
                "22nd February 2027"
            })
    void aDateIsReadInEveryWayItIsWritten(String words) {
        assertThat(WrittenDate.parse(words).date()).isEqualTo(LocalDate.of(2027, 2, 22));
    }

    @Test
    void aTimeBesideTheDateIsKept() {
        assertThat(WrittenDate.parse("22.2.2027 klo 9.00").rest()).isEqualTo("klo 9.00");
        assertThat(WrittenDate.parse("2027-02-22T09:00").rest()).isEqualTo("T09:00");
    }

    @Test
    void aWeekdayThatContradictsItsDateIsNoticed() {
        assertThat(WrittenDate.parse("ti 22.2.2027").contradiction()).contains(DayOfWeek.MONDAY);
        assertThat(WrittenDate.parse("ma 22.2.2027").contradiction()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "22.2., date.year-missing",
        "ma 22.2., date.year-missing",
        "22.2, date.year-missing",
        "2/22/2027, date.month",
        "31.2.2027, date.none",
        "29.2.2027, date.none",
        "0.1.2027, date.none",
        "22.2.1027, date.year",
        "22.2.227, date.year",
        "99999, date.year",
        "viikko 8, date",
        "huomenna, date",
        "xx 22.2.2027, date",
        "22. kuuta 2027, date",
        "9.00, date.year-missing"
    })
    void whatIsNoDateIsSaidSo(String words, String code) {
        assertThatThrownBy(() -> WrittenDate.parse(words)).satisfies(saying(code));
    }

    @ParameterizedTest
    @CsvSource({
        "9, 09:00",
        "9.00, 09:00",
        "09.00, 09:00",
        "9:00, 09:00",
        "9:00:00, 09:00",
        "09:00:00.000, 09:00",
        "klo 9, 09:00",
        "klo 9.30, 09:30",
        "Klo 9.30, 09:30",
        "klo9.30, 09:30",
        "kello 9.30, 09:30",
        "kl. 9.30, 09:30",
        "kl 9:30, 09:30",
        "klockan 9.30, 09:30",
        "klokka 9.30, 09:30",
        "at 9:30, 09:30",
        "9:30 am, 09:30",
        "9.30 PM, 21:30",
        "12:15 a.m., 00:15",
        "12 pm, 12:00",
        "0, 00:00",
        "0.00, 00:00",
        "23.59, 23:59",
        "0930, 09:30",
        "930, 09:30",
        "1745, 17:45"
    })
    void aTimeIsReadInEveryWayItIsWritten(String words, LocalTime time) {
        assertThat(WrittenTime.parse(words)).isEqualTo(new WrittenTime(time, false));
    }

    @Test
    void aTimeThatLostItsLastZeroIsGuessed() {
        assertThat(WrittenTime.parse("9.3")).isEqualTo(new WrittenTime(LocalTime.of(9, 30), true));
        assertThat(WrittenTime.parse("17,3")).isEqualTo(new WrittenTime(LocalTime.of(17, 30), true));
    }

    @ParameterizedTest
    @CsvSource({
        "25.00, time.none",
        "9.60, time.none",
        "13 pm, time.none",
        "0 am, time.none",
        "2400, time.midnight",
        "24.00, time.midnight",
        "9–10, time.span",
        "09.00–10.00, time.span",
        "klo 9-11, time.span",
        "9.00 - 10.00, time.span",
        "9 till 10, time.span",
        "aamulla, time",
        "noin 9, time",
        "9.000, time",
        "-9, time"
    })
    void whatIsNoTimeIsSaidSo(String words, String code) {
        assertThatThrownBy(() -> WrittenTime.parse(words)).satisfies(saying(code));
    }

    @Test
    void aSpanIsAnsweredWithItsBeginning() {
        assertThatThrownBy(() -> WrittenTime.parse("klo 09.00–10.00"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.finding())
                                .isEqualTo(Finding.error("time.span", "klo 09.00–10.00", "09.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "fi, fi",
        "FI, fi",
        "suomi, fi",
        "Finska, fi",
        "finsk, fi",
        "Finnish, fi",
        "sv, sv",
        "ruotsi, sv",
        "svenska, sv",
        "no, nb",
        "nb, nb",
        "norja, nb",
        "norsk bokmål, nb",
        "en, en",
        "englanti, en",
        "ar, ar",
        "arabia, ar",
        "العربية, ar",
        "ku, ku",
        "kurmanji, ku",
        "uk, uk",
        "ukraina, uk",
        "pohjoissaame, se",
        "plain, ",
        "somali, so",
        "ckb, ckb",
        "inarinsaame, smn",
        "skoltesamisk, sms",
        "fi-FI, fi",
        "en_GB, en",
        "zh-Hant-TW, zh-Hant",
        "xx, ",
        "fi-FI-x-y, "
    })
    void aLanguageIsReadByItsCodeAndByItsNames(String words, String language) {
        if (language == null)
            assertThatThrownBy(() -> WrittenLanguage.parse(words)).satisfies(saying("language"));
        else assertThat(WrittenLanguage.parse(words)).isEqualTo(Locale.forLanguageTag(language));
    }

    private static Consumer<Throwable> saying(String code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.finding().code()).isEqualTo(code));
    }
}

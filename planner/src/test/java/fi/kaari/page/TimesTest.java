package fi.kaari.page;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.House;
import fi.kaari.TestClock;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times near to now, where a line begins with them and in the middle of a sentence. */
class TimesTest {

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "en, 2027-03-22T15:30:00Z, Today 17:30, today 17:30",
        "en, 2027-03-23T07:00:00Z, Tomorrow 09:00, tomorrow 09:00",
        "en, 2027-03-24T07:00:00Z, Wed 24.3. 09:00, Wed 24.3. 09:00",
        "fi, 2027-03-22T15:30:00Z, Tänään 17.30, tänään 17.30",
        "fi, 2027-03-24T07:00:00Z, ke 24.3. 9.00, ke 24.3. 9.00",
        "sv, 2027-03-23T07:00:00Z, I morgon 09:00, i morgon 09:00",
        "nb, 2027-03-22T15:30:00Z, I dag 17:30, i dag 17:30"
    })
    void todayAndTomorrowHaveACapitalOnlyAtTheBeginning(String language, Instant moment, String alone, String amid) {
        var times = new Times(new Texts(true), Locale.of(language), clock, () -> House.HELSINKI);

        assertThat(times.near(moment)).isEqualTo(alone);
        assertThat(times.amid(moment)).isEqualTo(amid);
    }
}

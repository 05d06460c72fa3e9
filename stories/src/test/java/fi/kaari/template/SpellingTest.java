package fi.kaari.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fi    | 20.3.2027             | 9.05 | 20.3.2027 klo 9.05            | 2,5
            sv    | 20.3.2027             | 9.05 | 20.3.2027 kl. 9.05            | 2,5
            nb    | 20.3.2027             | 9.05 | 20.3.2027 kl. 9.05            | 2,5
            se    | 20.3.2027             | 9.05 | 20.3.2027, 9.05               | 2,5
            en    | 20 March 2027         | 9:05 | 20 March 2027 at 9:05         | 2.5
            en-US | 20 March 2027         | 9:05 | 20 March 2027 at 9:05         | 2.5
            ar    | 20 مارس 2027          | 9:05 | 20 مارس 2027, 9:05            | 2.5
            ku    | 20ê adara 2027an      | 9:05 | 20ê adara 2027an, 9:05        | 2,5
            pl    | 20 marca 2027         | 9:05 | 20 marca 2027, 9:05           | 2,5
            es    | 20 de marzo de 2027   | 9:05 | 20 de marzo de 2027, 9:05     | 2,5
            de    | 20. März 2027         | 9:05 | 20. März 2027, 9:05           | 2,5
            rmf   | 20.3.2027             | 9:05 | 20.3.2027, 9:05               | 2.5
            """)
    void everyLanguageReadsItsOwnDatesAndNumbers(
            String language, String day, String time, String moment, String number) {
        var spelling = Spelling.of(Locale.forLanguageTag(language));

        assertThat(spelling.spell(LocalDate.parse("2027-03-20"))).isEqualTo(day);
        assertThat(spelling.spell(LocalTime.parse("09:05"))).isEqualTo(time);
        assertThat(spelling.spell(LocalDateTime.parse("2027-03-20T09:05"))).isEqualTo(moment);
        assertThat(spelling.spell(2.5)).isEqualTo(number);
    }

    @Test
    void aYearIsNotDividedIntoThousands() {
        assertThat(Spelling.of(Locale.of("fi")).spell(2027)).isEqualTo("2027");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fi | la 20.3. 09:00, lauantai, maaliskuuta
            sv | lör 20.3. 09:00, lördag, mars
            nb | lør. 20.3. 09:00, lørdag, mars
            en | Sat 20.3. 09:00, Saturday, March
            """)
    void datesInLettersOfOnesOwnSpeakTheLanguageOfTheText(String language, String text) {
        var values = Values.of(Locale.of(language), Map.of("due", LocalDateTime.parse("2027-03-20T09:00")));
        var source = "$date.format('EEE d.M. HH:mm', $due), $date.format('cccc', $due), $date.format('MMMM', $due)";

        assertThat(TemplateText.compile(source).render(values)).isEqualTo(text);
    }
}

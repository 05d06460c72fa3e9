package fi.kaari.calendar;

import static fi.kaari.calendar.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.calendar.Filter.Feature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterTest {

    private final PlanEntry draft = entry("Post", "2027-03-01T10:00", "facebook", "sv", Standing.DRAFT);

    @Test
    void withoutAChoiceEverythingIsSeen() {
        assertThat(Filter.in(Map.of("month", List.of("2027-03")))).isEqualTo(Filter.NONE);
        assertThat(Filter.NONE.accepts(draft)).isTrue();
    }

    @Test
    void oneOfTheChosenValuesOfEveryFeatureIsWanted() {
        assertThat(Filter.in(Map.of("written", List.of("fi", "sv"), "state", List.of("draft")))
                        .accepts(draft))
                .isTrue();
        assertThat(Filter.in(Map.of("written", List.of("fi", "sv"), "state", List.of("published")))
                        .accepts(draft))
                .isFalse();
        assertThat(Filter.in(Map.of("arc", List.of("another"))).accepts(draft)).isFalse();
        assertThat(Filter.in(Map.of("channel", List.of(draft.channel().value())))
                        .accepts(draft))
                .isTrue();
    }

    @Test
    void aValueIsChosenAndLetGoAgain() {
        var chosen = Filter.NONE.toggling(Feature.STATE, "draft").toggling(Feature.STATE, "held");

        assertThat(chosen.values(Feature.STATE)).containsExactly("draft", "held");
        assertThat(chosen.toggling(Feature.STATE, "draft").values(Feature.STATE))
                .containsExactly("held");
        assertThat(chosen.without(Feature.STATE)).isEqualTo(Filter.NONE);
    }

    @Test
    void theAddressKeepsEveryChoiceWhateverItSays() {
        var day = LocalDate.parse("2027-03-09");
        var filter = Filter.in(Map.of("written", List.of("sv", "fi"), "arc", List.of("a&b=c\"><script>")));

        assertThat(new Address(Period.of(Period.View.MONTH, day), filter, day).next())
                .isEqualTo("/calendar?month=2027-04&arc=a%26b%3Dc%22%3E%3Cscript%3E&written=fi&written=sv");
    }
}

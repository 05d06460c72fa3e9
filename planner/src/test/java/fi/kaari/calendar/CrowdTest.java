package fi.kaari.calendar;

import static fi.kaari.calendar.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrowdTest {

    private static final Instant NOW = Instant.parse("2027-03-01T05:00:00Z");

    @Test
    void postsOnOneChannelWithinMinutesAreACrowd() {
        var first = entry("First", "2027-03-01T10:00", Standing.APPROVED);
        var second = entry("Second", "2027-03-01T10:04", Standing.DRAFT);
        var third = entry("Third", "2027-03-01T10:13", Standing.DRAFT);
        var later = entry("Later", "2027-03-01T10:23", Standing.DRAFT);

        assertThat(Crowd.among(List.of(first, second, third, later), NOW))
                .containsExactly(new Crowd(List.of(first, second, third)))
                .first()
                .returns(13L, Crowd::minutes)
                .returns(third, Crowd::last);
    }

    @Test
    void otherChannelsInBetweenAreNoneOfTheirBusiness() {
        var facebook = entry("One", "2027-03-01T10:00", "facebook", "fi", Standing.DRAFT);
        var x = entry("One", "2027-03-01T10:00", "x", "fi", Standing.DRAFT);
        var swedish = entry("One", "2027-03-01T10:00", "facebook", "sv", Standing.DRAFT);

        assertThat(Crowd.among(List.of(facebook, x, swedish), NOW))
                .containsExactly(new Crowd(List.of(facebook, swedish)));
    }

    @Test
    void whatIsOverDoesNotCrowdAnybody() {
        var first = entry("First", "2027-03-01T06:50", Standing.MISSED);
        var second = entry("Second", "2027-03-01T06:55", Standing.DRAFT);

        assertThat(Crowd.among(List.of(first, second), NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "UNCERTAIN", "PUBLISHED", "CANCELLED"})
    void whatNobodyCanMoveOrWillSeeDoesNotCount(Standing standing) {
        var first = entry("First", "2027-03-01T10:00", standing);
        var second = entry("Second", "2027-03-01T10:00", Standing.APPROVED);

        assertThat(Crowd.among(List.of(first, second), NOW)).isEmpty();
    }
}

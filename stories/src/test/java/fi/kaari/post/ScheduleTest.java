package fi.kaari.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fi.kaari.House;
import fi.kaari.post.Schedule.Occurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource({"2027-01-11T09:00, 2027-01-11T07:00:00Z", "2027-07-12T09:00, 2027-07-12T06:00:00Z"})
    void aTimeMeansItsInstantInWinterAndInSummer(LocalDateTime local, Instant due) {
        assertThat(Schedule.at(local, House.HELSINKI)).isEqualTo(new Schedule(local, House.HELSINKI, due));
    }

    @Test
    void aTimeIsToTheMinute() {
        var schedule = Schedule.at(LocalDateTime.parse("2027-01-11T09:00:59.999"), House.HELSINKI);

        assertThat(schedule.local()).isEqualTo("2027-01-11T09:00");
        assertThat(schedule.due()).isEqualTo("2027-01-11T07:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28T03:00", "2027-03-28T03:30", "2027-03-28T03:59:59"})
    void aTimeThatClocksSkipIsRefusedWithItsNeighbours(LocalDateTime local) {
        assertThatThrownBy(() -> Schedule.at(local, House.HELSINKI))
                .asInstanceOf(type(NoSuchTime.class))
                .satisfies(refusal -> {
                    assertThat(refusal.asked()).isEqualTo(local.withSecond(0));
                    assertThat(refusal.before()).isEqualTo("2027-03-28T02:59");
                    assertThat(refusal.after()).isEqualTo("2027-03-28T04:00");
                });
    }

    @ParameterizedTest
    @EnumSource
    void aTimeThatClocksSkipDoesNotExistWhicheverIsMeant(Occurrence occurrence) {
        var local = LocalDateTime.parse("2027-03-28T03:30");

        assertThatThrownBy(() -> Schedule.at(local, House.HELSINKI, occurrence)).isInstanceOf(NoSuchTime.class);
    }

    @Test
    void theNeighboursOfASkippedTimeAreFine() {
        var local = LocalDateTime.parse("2027-03-28T03:30");

        assertThatThrownBy(() -> Schedule.at(local, House.HELSINKI))
                .asInstanceOf(type(NoSuchTime.class))
                .satisfies(refusal -> {
                    assertThat(Schedule.at(refusal.before(), House.HELSINKI).due())
                            .isEqualTo("2027-03-28T00:59:00Z");
                    assertThat(Schedule.at(refusal.after(), House.HELSINKI).due())
                            .isEqualTo("2027-03-28T01:00:00Z");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-10-31T03:00", "2027-10-31T03:30", "2027-10-31T03:59"})
    void aTimeThatClocksShowTwiceAsksWhichOneIsMeant(LocalDateTime local) {
        assertThatThrownBy(() -> Schedule.at(local, House.HELSINKI))
                .asInstanceOf(type(TimeTwice.class))
                .satisfies(question -> {
                    assertThat(question.earlier().toLocalDateTime()).isEqualTo(local);
                    assertThat(question.later().toInstant())
                            .isEqualTo(question.earlier().toInstant().plusSeconds(3600));
                });
    }

    @Test
    void theAnswerDecidesTheInstantOfATimeThatExistsTwice() {
        var local = LocalDateTime.parse("2027-10-31T03:30");

        var first = Schedule.at(local, House.HELSINKI, Occurrence.EARLIER);
        var second = Schedule.at(local, House.HELSINKI, Occurrence.LATER);

        assertThat(first.due()).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(second.due()).isEqualTo("2027-10-31T01:30:00Z");
        assertThat(first.local()).isEqualTo(second.local()).isEqualTo(local);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-10-31T02:59", "2027-10-31T04:00"})
    void theMinutesAroundAnHourThatExistsTwiceExistOnce(LocalDateTime local) {
        assertThat(Schedule.at(local, House.HELSINKI, Occurrence.LATER)).isEqualTo(Schedule.at(local, House.HELSINKI));
    }

    @Test
    void clocksThatMoveByHalfAnHourAreUnderstoodToo() {
        var lordHowe = ZoneId.of("Australia/Lord_Howe");

        assertThatThrownBy(() -> Schedule.at(LocalDateTime.parse("2027-10-03T02:15"), lordHowe))
                .asInstanceOf(type(NoSuchTime.class))
                .satisfies(refusal -> {
                    assertThat(refusal.before()).isEqualTo("2027-10-03T01:59");
                    assertThat(refusal.after()).isEqualTo("2027-10-03T02:30");
                });
    }

    @Test
    void itsTimeHasComeAtItsVeryInstant() {
        var schedule = Schedule.at(LocalDateTime.parse("2027-01-11T09:00"), House.HELSINKI);

        assertThat(schedule.isDue(Instant.parse("2027-01-11T06:59:59.999999Z"))).isFalse();
        assertThat(schedule.isDue(Instant.parse("2027-01-11T07:00:00Z"))).isTrue();
    }
}

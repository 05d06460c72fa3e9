package fi.kaari.arc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-02-22");
    private static final LocalDate LAST = LocalDate.parse("2027-04-16");

    @ParameterizedTest
    @EnumSource
    void beatsFollowEachOtherFromTheFirstDayToTheLast(Shape shape) {
        var beats = shape.beats(FIRST, LAST, null, BeatKind::key);

        assertThat(beats).extracting(Beat::kind).isEqualTo(shape.kinds());
        assertThat(beats.getFirst().from()).isEqualTo(FIRST);
        assertThat(beats.getLast().to()).isEqualTo(LAST);
        for (int place = 1; place < beats.size(); place++)
            assertThat(beats.get(place).from())
                    .isEqualTo(beats.get(place - 1).to().plusDays(1));
    }

    @ParameterizedTest
    @EnumSource
    void aSingleDayHoldsEveryBeat(Shape shape) {
        var beats = shape.beats(FIRST, FIRST, FIRST, BeatKind::key);

        assertThat(beats).hasSameSizeAs(shape.kinds()).allSatisfy(beat -> {
            assertThat(beat.from()).isEqualTo(FIRST);
            assertThat(beat.to()).isEqualTo(FIRST);
        });
    }

    @ParameterizedTest
    @CsvSource({"2027-02-22", "2027-03-10", "2027-04-08", "2027-04-16"})
    void theClimaxIsOnTheDayOfTheEvent(LocalDate event) {
        var beats = Shape.EVENT_COUNTDOWN.beats(FIRST, LAST, event, BeatKind::key);

        assertThat(beats).extracting(Beat::kind).isEqualTo(Shape.EVENT_COUNTDOWN.kinds());
        assertThat(beats)
                .allMatch(beat -> !beat.from().isBefore(FIRST) && !beat.to().isAfter(LAST));
        assertThat(beats.get(4)).satisfies(climax -> {
            assertThat(climax.from()).isEqualTo(event);
            assertThat(climax.to()).isEqualTo(event);
        });
    }

    @Test
    void whatComesBeforeTheEventEndsOnItsEveAndTheEchoFollows() {
        var event = LocalDate.parse("2027-04-08");

        var beats = Shape.EVENT_COUNTDOWN.beats(FIRST, LAST, event, BeatKind::key);

        assertThat(beats.get(3).to()).isEqualTo(event.minusDays(1));
        assertThat(beats.get(5).from()).isEqualTo(event.plusDays(1));
        assertThat(beats.get(5).to()).isEqualTo(LAST);
    }

    @Test
    void aShapeWithoutAClimaxDoesNotCareAboutTheEvent() {
        var event = LocalDate.parse("2027-04-08");

        assertThat(Shape.SERIES.beats(FIRST, LAST, event, BeatKind::key))
                .extracting(Beat::from, Beat::to)
                .isEqualTo(Shape.SERIES.beats(FIRST, LAST, null, BeatKind::key).stream()
                        .map(beat -> org.assertj.core.groups.Tuple.tuple(beat.from(), beat.to()))
                        .toList());
    }

    @Test
    void beatsHaveTheNamesAndTheTensionOfTheirKind() {
        var beats = Shape.CORRECTION.beats(FIRST, LAST, null, kind -> "Vaihe " + kind.key());

        assertThat(beats)
                .extracting(Beat::name)
                .containsExactly("Vaihe mistake", "Vaihe correction", "Vaihe answer", "Vaihe follow-up");
        assertThat(beats).extracting(Beat::tension).containsExactly(7, 8, 5, 3);
    }

    @Test
    void theHighestTensionOfACountdownIsItsClimax() {
        assertThat(Shape.EVENT_COUNTDOWN.kinds().stream()
                        .mapToInt(BeatKind::usualTension)
                        .max())
                .hasValue(BeatKind.CLIMAX.usualTension());
    }

    @ParameterizedTest
    @EnumSource
    void keysLeadBackToTheirShape(Shape shape) {
        assertThat(shape.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Shape.ofKey(shape.key())).isEqualTo(shape);
    }

    @ParameterizedTest
    @EnumSource
    void keysLeadBackToTheirKind(BeatKind kind) {
        assertThat(BeatKind.ofKey(kind.key())).isEqualTo(kind);
        assertThat(List.of(kind.usualTension())).allMatch(tension -> tension >= 0 && tension <= 10);
    }
}

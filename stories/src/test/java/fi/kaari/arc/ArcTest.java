package fi.kaari.arc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fi.kaari.House;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArcTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-02-22");
    private static final LocalDate LAST = LocalDate.parse("2027-04-16");

    @Nested
    class AnOutline {

        @Test
        void losesWhatNobodySees() {
            var outline = new Arc.Outline(
                    "  Löydä\nsuuntasi\u0001 \n",
                    Shape.SERIES,
                    " Yksi\r\nkaksi ",
                    "",
                    "Alan\tvaihtajat",
                    "",
                    Colour.MOSS,
                    "\u0007Viestintä",
                    FIRST,
                    LAST,
                    null);

            assertThat(outline.name()).isEqualTo("Löydä suuntasi");
            assertThat(outline.goal()).isEqualTo("Yksi\nkaksi");
            assertThat(outline.audience()).isEqualTo("Alan vaihtajat");
            assertThat(outline.owner()).isEqualTo("Viestintä");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n"})
        void needsAName(String name) {
            assertRefused(() -> outline(name, FIRST, LAST, null), "name");
        }

        @Test
        void countsANameAsPeopleDo() {
            assertThat(outline("🌲".repeat(150), FIRST, LAST, null).name()).hasSize(300);
            assertRefused(() -> outline("🌲".repeat(151), FIRST, LAST, null), "name.long");
        }

        @Test
        void mayLastOneDayButNotLess() {
            assertThat(outline("A", FIRST, FIRST, null).days()).isEqualTo(1);
            assertRefused(() -> outline("A", FIRST, FIRST.minusDays(1), null), "dates");
        }

        @Test
        void lastsThreeYearsAtMost() {
            assertThat(outline("A", FIRST, FIRST.plusYears(3), null).days()).isEqualTo(1097);
            assertRefused(() -> outline("A", FIRST, FIRST.plusYears(3).plusDays(1), null), "dates.long");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1999-12-31", "0207-02-22", "-0001-01-01", "2101-01-01", "+20270-02-22"})
        void liesInACenturyThatPeopleMean(LocalDate first) {
            assertRefused(() -> outline("A", first, first, null), "dates.far");
            assertRefused(() -> outline("A", LocalDate.MAX, LocalDate.MAX, null), "dates.far");
            assertRefused(() -> outline("A", FIRST, LocalDate.MAX, null), "dates.far", "dates.long");
        }

        @ParameterizedTest
        @CsvSource({"2027-02-21", "2027-04-17"})
        void hasItsEventBetweenItsDates(LocalDate event) {
            assertThat(outline("A", FIRST, LAST, FIRST).eventOn()).isEqualTo(FIRST);
            assertThat(outline("A", FIRST, LAST, LAST).eventOn()).isEqualTo(LAST);
            assertRefused(() -> outline("A", FIRST, LAST, event), "event");
        }

        @Test
        void saysEverythingThatIsWrongAtOnce() {
            var long1001 = "ä".repeat(1001);

            assertRefused(
                    () -> new Arc.Outline(
                            " ",
                            Shape.SERIES,
                            long1001,
                            long1001,
                            long1001,
                            long1001,
                            Colour.MOSS,
                            "ö".repeat(151),
                            LAST,
                            FIRST,
                            null),
                    "name",
                    "goal.long",
                    "target.long",
                    "audience.long",
                    "key-message.long",
                    "owner.long",
                    "dates");
        }
    }

    @Nested
    class ABeat {

        @Test
        void needsANameAndHasALimit() {
            assertRefused(() -> beat(" ", FIRST, FIRST), "beat.name");
            assertRefused(() -> beat("x".repeat(151), FIRST, FIRST), "beat.name.long");
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 11, Integer.MIN_VALUE, Integer.MAX_VALUE})
        void hasATensionFromNothingToTen(int tension) {
            assertRefused(() -> new Beat(BeatId.random(), "Hook", BeatKind.HOOK, tension, FIRST, LAST), "beat.tension");
        }

        @Test
        void doesNotEndBeforeItBegins() {
            assertRefused(() -> beat("Hook", LAST, FIRST), "beat.dates");
        }

        @Test
        void coversItsFirstAndItsLastDay() {
            var beat = beat("Hook", FIRST, FIRST.plusDays(2));

            assertThat(IntStream.rangeClosed(-1, 3).mapToObj(FIRST::plusDays).filter(beat::covers))
                    .containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
        }
    }

    @Nested
    class Beats {

        private final Beat hook = beat("Hook", FIRST, FIRST.plusDays(6));
        private final Beat background = beat("Background", FIRST.plusDays(7), FIRST.plusDays(13));
        private final Beat echo = beat("Echo", FIRST.plusDays(14), LAST);
        private final Arc arc = arc(hook, background, echo);

        @Test
        void lieWithinTheArc() {
            assertRefused(() -> arc(beat("Early", FIRST.minusDays(1), FIRST)), "beat.outside");
            assertRefused(() -> arc(beat("Late", LAST, LAST.plusDays(1))), "beat.outside");
        }

        @Test
        void standInAnArcOnce() {
            assertRefused(() -> arc(hook, hook), "beat.twice");
        }

        @Test
        void areAtMostForty() {
            var many = Collections.nCopies(41, 0).stream()
                    .map(any -> beat("Beat", FIRST, FIRST))
                    .toArray(Beat[]::new);

            assertRefused(() -> arc(many), "beats.many");
        }

        @ParameterizedTest
        @CsvSource({"0, 'Echo Hook Background'", "1, 'Hook Echo Background'", "2, 'Hook Background Echo'"})
        void goToAnyPlace(int place, String order) {
            assertThat(arc.moved(echo.id(), place).beats())
                    .extracting(Beat::name)
                    .containsExactly(order.split(" "));
        }

        @ParameterizedTest
        @CsvSource({"-5, 'Background Hook Echo'", "99, 'Hook Echo Background'"})
        void goNoFurtherThanTheEnds(int place, String order) {
            assertThat(arc.moved(background.id(), place).beats())
                    .extracting(Beat::name)
                    .containsExactly(order.split(" "));
        }

        @Test
        void ofOtherArcsCannotBeMoved() {
            assertRefused(() -> arc.moved(BeatId.random(), 0), "beat.unknown");
        }

        @Test
        void areFoundByTheirDay() {
            assertThat(arc.beatOn(FIRST.plusDays(7))).contains(background);
            assertThat(arc.beatOn(LAST.plusDays(1))).isEmpty();
        }

        @Test
        void keepTheirDaysWhenTheArcKeepsIts() {
            assertThat(arc.beatsOver(FIRST, LAST)).isEqualTo(arc.beats());
        }

        @Test
        void moveWithAnArcOfTheSameLength() {
            assertThat(arc.beatsOver(FIRST.plusDays(10), LAST.plusDays(10)))
                    .extracting(Beat::from)
                    .containsExactly(FIRST.plusDays(10), FIRST.plusDays(17), FIRST.plusDays(24));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 10, 30, 53, 54, 55, 100, 365, 1096})
        void stretchWithoutGapsAndWithoutLeavingTheArc(int days) {
            var last = FIRST.plusDays(days);

            var stretched = arc.beatsOver(FIRST, last);

            assertThat(stretched).extracting(Beat::id).containsExactly(hook.id(), background.id(), echo.id());
            assertThat(stretched.getFirst().from()).isEqualTo(FIRST);
            assertThat(stretched.getLast().to()).isEqualTo(last);
            assertThat(new ArrayList<>(stretched))
                    .allMatch(arc.with(during(last), List.of()).outline()::holds);
            if (days > 30)
                assertThat(stretched.get(1).from())
                        .isEqualTo(stretched.get(0).to().plusDays(1));
        }

        @Test
        void peakWhereTheTensionIsHighestFirst() {
            var one = new Beat(BeatId.random(), "One", BeatKind.CLIMAX, 9, FIRST, FIRST);
            var two = new Beat(BeatId.random(), "Two", BeatKind.CLIMAX, 9, LAST, LAST);

            assertThat(arc(hook, one, two).peak()).contains(one);
            assertThat(arc().peak()).isEmpty();
        }

        private Arc.Outline during(LocalDate last) {
            return outline("A", FIRST, last, null);
        }
    }

    private static Arc arc(Beat... beats) {
        return Arc.begin(House.WORKSPACE, outline("A", FIRST, LAST, null), List.of(beats));
    }

    private static Beat beat(String name, LocalDate from, LocalDate to) {
        return Beat.of(name, BeatKind.HOOK, from, to);
    }

    private static Arc.Outline outline(String name, LocalDate from, LocalDate to, @Nullable LocalDate eventOn) {
        return new Arc.Outline(name, Shape.FIVE_ACT, "", "", "", "", Colour.MOSS, "", from, to, eventOn);
    }

    private static void assertRefused(ThrowingCallable entry, String... codes) {
        assertThatThrownBy(entry)
                .asInstanceOf(type(InvalidArc.class))
                .satisfies(refusal -> assertThat(refusal.codes()).containsExactly(codes));
    }
}

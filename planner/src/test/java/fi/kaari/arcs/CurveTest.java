package fi.kaari.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.kaari.House;
import fi.kaari.arc.Arc;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Quiet;
import fi.kaari.arc.Shape;
import fi.kaari.calendar.PlanEntry;
import fi.kaari.calendar.Standing;
import fi.kaari.post.ChannelId;
import fi.kaari.post.PostId;
import fi.kaari.post.Schedule;
import fi.kaari.post.VariantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurveTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-02-22");
    private static final LocalDate LAST = LocalDate.parse("2027-04-16");
    private static final LocalDate EVENT = LocalDate.parse("2027-04-08");

    static Stream<Canvas> sheets() {
        return Stream.of(Canvas.WIDE, Canvas.NARROW);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everythingLiesOnTheSheet(Canvas sheet) {
        var posts = IntStream.range(0, 54)
                .mapToObj(day -> post(FIRST.plusDays(day)))
                .toList();
        var quiet = List.of(new Quiet(FIRST, FIRST.plusDays(6)), new Quiet(LAST.minusDays(6), LAST));

        var curve = Curve.of(arc(), posts, quiet, EVENT, sheet);

        assertThat(curve.names()).allSatisfy(name -> {
            assertThat(name.x()).isBetween(0.0, sheet.width());
            assertThat(name.y()).isBetween(0.0, sheet.height());
            assertThat(name.edge()).isBetween(sheet.left(), sheet.right());
        });
        assertThat(curve.dots()).hasSize(54).allSatisfy(dot -> {
            assertThat(dot.x()).isBetween(sheet.left(), sheet.right());
            assertThat(dot.y()).isBetween(0.0, sheet.baseline());
        });
        assertThat(curve.silences()).allSatisfy(silence -> {
            assertThat(silence.x()).isBetween(0.0, sheet.width() - silence.width());
            assertThat(silence.y()).isBetween(0.0, sheet.baseline() - silence.height());
        });
        assertThat(curve.days()).allSatisfy(day -> assertThat(day.x()).isBetween(sheet.left(), sheet.right()));
        assertThat(curve.today()).isBetween(sheet.left(), sheet.right());
    }

    @Test
    void theLineIsHighestInTheMiddleOfTheBeatWithTheGreatestTension() {
        var onTheEvent = curve(post(EVENT)).dots().getFirst();

        assertThat(IntStream.range(0, 54)
                        .mapToObj(day -> curve(post(FIRST.plusDays(day))).dots().getFirst())
                        .min(Comparator.comparingDouble(Curve.Dot::y))
                        .orElseThrow()
                        .x())
                .isEqualTo(onTheEvent.x());
    }

    @Test
    void aPostLiesWhereItsMomentIs() {
        var sheet = Canvas.WIDE;
        double day = (sheet.right() - sheet.left()) / 54;

        var dots = curve(post(FIRST), post(EVENT)).dots();

        assertThat(dots.get(0).x()).isCloseTo(sheet.left() + day * 12 / 24, within(0.01));
        assertThat(dots.get(1).x()).isCloseTo(sheet.left() + day * (45 + 12 / 24.0), within(0.01));
    }

    @Test
    void postsOfTheSameMomentStandBesideEachOther() {
        var dots = curve(post(EVENT), post(EVENT), post(EVENT)).dots();

        assertThat(dots.get(1).x() - dots.get(0).x()).isGreaterThanOrEqualTo(14);
        assertThat(dots.get(2).x() - dots.get(1).x()).isGreaterThanOrEqualTo(14);
    }

    @Test
    void aPostOutsideTheArcLiesAtItsEnd() {
        var dots = curve(post(FIRST.minusDays(100)), post(LAST.plusDays(100))).dots();

        assertThat(dots).extracting(Curve.Dot::x).containsExactly(Canvas.WIDE.left(), Canvas.WIDE.right());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void namesInTheSameRowDoNotTouch(Canvas sheet) {
        var names = Curve.of(arc(), List.of(), List.of(), FIRST, sheet).names();

        for (var name : names)
            assertThat(names)
                    .filteredOn(other -> other != name && other.y() == name.y() && other.x() >= name.x())
                    .allSatisfy(other -> assertThat(other.x()).isGreaterThan(name.x() + NameRows.width(name.text())));
    }

    @Test
    void aCrowdOfNamesLeavesRoomForTheLine() {
        var crowded = arc(IntStream.range(0, 40)
                .mapToObj(number -> Beat.of("Vaihe numero " + number, BeatKind.CLIMAX, FIRST, FIRST))
                .toList());

        var curve = Curve.of(crowded, List.of(post(FIRST)), List.of(), FIRST, Canvas.WIDE);

        double lowestName =
                curve.names().stream().mapToDouble(Curve.Name::y).max().orElseThrow();
        assertThat(curve.names()).hasSize(5);
        assertThat(curve.dots().getFirst().y()).isBetween(lowestName + 10, Canvas.WIDE.baseline() - 50);
    }

    @Test
    void longNamesAreCutWithoutBreakingALetter() {
        var arc = arc(List.of(Beat.of("🌲".repeat(60), BeatKind.HOOK, FIRST, LAST)));

        var name =
                Curve.of(arc, List.of(), List.of(), FIRST, Canvas.WIDE).names().getFirst();

        assertThat(name.text()).isEqualTo("🌲".repeat(25) + "…");
    }

    @Test
    void onlyThePeakIsMarked() {
        assertThat(curve().names())
                .filteredOn(Curve.Name::peak)
                .extracting(Curve.Name::text)
                .containsExactly("climax");
    }

    @Test
    void datesStandAtTheBeginningsOfBeatsAndAtBothEndsWithoutTouching() {
        var days = curve().days();

        assertThat(days.getFirst().date()).isEqualTo(FIRST);
        assertThat(days.getLast().date()).isEqualTo(LAST);
        assertThat(days).extracting(Curve.Day::date).contains(EVENT).doesNotHaveDuplicates();
        for (int place = 1; place < days.size(); place++)
            assertThat(days.get(place).x() - days.get(place - 1).x()).isGreaterThan(50);
    }

    @Test
    void todayIsMarkedWhileTheArcLasts() {
        assertThat(curveOn(FIRST.minusDays(1)).today()).isNull();
        assertThat(curveOn(FIRST).today()).isCloseTo(Canvas.WIDE.left(), within(20.0));
        assertThat(curveOn(LAST).today()).isCloseTo(Canvas.WIDE.right(), within(20.0));
        assertThat(curveOn(LAST.plusDays(1)).today()).isNull();
    }

    @Test
    void theLabelOfTodayStaysOnTheSheet() {
        var narrow = Curve.of(arc(), List.of(), List.of(), LAST, Canvas.NARROW);

        assertThat(narrow.todayLabel()).isEqualTo(Canvas.NARROW.width() - Curve.TODAY_WIDTH / 2);
    }

    @Test
    void anArcOfOneDayWithoutBeatsIsStillAPicture() {
        var outline = new Arc.Outline("A", Shape.SERIES, "", "", "", "", Colour.MOSS, "", FIRST, FIRST, null);
        var arc = Arc.begin(House.WORKSPACE, outline, List.of());

        var curve = Curve.of(arc, List.of(post(FIRST)), List.of(), FIRST, Canvas.WIDE);

        assertThat(curve.line()).startsWith("M34.0,").doesNotContain("NaN", "Infinity");
        assertThat(curve.dots()).hasSize(1);
        assertThat(curve.days()).extracting(Curve.Day::date).containsExactly(FIRST);
    }

    @Test
    void beatsInAnyOrderAndOnTheSameDaysMakeALineFromLeftToRight() {
        var arc = arc(List.of(
                Beat.of("Late", BeatKind.ECHO, EVENT, LAST),
                Beat.of("Low", BeatKind.BACKGROUND, FIRST, FIRST),
                Beat.of("High", BeatKind.CLIMAX, FIRST, FIRST)));

        var curve = Curve.of(arc, List.of(post(FIRST)), List.of(), FIRST, Canvas.WIDE);

        assertThat(curve.line()).doesNotContain("NaN", "Infinity");
        assertThat(curve.dots().getFirst().y()).isLessThan(80);
    }

    @Test
    void theWordsOfASilenceDoNotStandOnTheLine() {
        var quiet = new Quiet(LocalDate.parse("2027-03-11"), LocalDate.parse("2027-03-23"));
        var silence = Curve.of(arc(), List.of(), List.of(quiet), FIRST, Canvas.WIDE)
                .silences()
                .getFirst();

        assertThat(IntStream.range(0, 54)
                        .mapToObj(day -> curve(post(FIRST.plusDays(day))).dots().getFirst())
                        .filter(dot -> dot.x() > silence.x() && dot.x() < silence.x() + silence.width()))
                .isNotEmpty()
                .allMatch(dot -> dot.y() < silence.y() || dot.y() > silence.y() + silence.height());
    }

    @Test
    void aSketchFollowsTheSameTension() {
        var sketch = Sketch.of(arc(), EVENT);

        assertThat(sketch.line()).startsWith("M2.0,");
        assertThat(sketch.area()).startsWith(sketch.line()).endsWith("Z");
        assertThat(sketch.today()).isBetween(180.0, 220.0);
        assertThat(Stream.of(Shape.values()).map(shape -> Sketch.of(shape).line()))
                .doesNotHaveDuplicates();
    }

    private static Curve curve(PostLine... posts) {
        return Curve.of(arc(), List.of(posts), List.of(), FIRST, Canvas.WIDE);
    }

    private static Curve curveOn(LocalDate today) {
        return Curve.of(arc(), List.of(), List.of(), today, Canvas.WIDE);
    }

    private static Arc arc() {
        return arc(outline().beats(BeatKind::key));
    }

    private static Arc arc(List<Beat> beats) {
        return Arc.begin(House.WORKSPACE, outline(), beats);
    }

    private static Arc.Outline outline() {
        return new Arc.Outline("A", Shape.EVENT_COUNTDOWN, "", "", "", "", Colour.MOSS, "", FIRST, LAST, EVENT);
    }

    private static PostLine post(LocalDate day) {
        var schedule = Schedule.at(day.atTime(12, 0), House.HELSINKI);
        return new PostLine(List.of(new PlanEntry(
                VariantId.random(),
                PostId.random(),
                1,
                "Kolme myyttiä",
                ArcId.random(),
                "A",
                Colour.MOSS,
                null,
                null,
                ChannelId.random(),
                null,
                null,
                Locale.of("fi"),
                schedule,
                Standing.DRAFT,
                "",
                null,
                Instant.EPOCH)));
    }
}

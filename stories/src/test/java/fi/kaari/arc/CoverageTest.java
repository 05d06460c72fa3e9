package fi.kaari.arc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.House;
import fi.kaari.arc.Telling.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-02-22");
    private static final LocalDate LAST = LocalDate.parse("2027-04-16");
    private static final Locale FINNISH = Locale.of("fi");
    private static final Locale SWEDISH = Locale.of("sv");
    private static final Locale NORTHERN_SAMI = Locale.of("se");

    private final Beat hook = Beat.of("Hook", BeatKind.HOOK, FIRST, FIRST.plusDays(6));
    private final Beat background = Beat.of("Background", BeatKind.BACKGROUND, FIRST.plusDays(7), FIRST.plusDays(20));
    private final Beat echo = Beat.of("Echo", BeatKind.ECHO, FIRST.plusDays(21), LAST);
    private final Arc arc = Arc.begin(
            House.WORKSPACE,
            new Arc.Outline("A", Shape.FIVE_ACT, "", "", "", "", Colour.MOSS, "", FIRST, LAST, null),
            List.of(hook, background, echo));

    @Test
    void aBeatToldOnAChannelIsExpectedInEveryLanguageOfThatChannel() {
        var coverage = coverage(
                told(hook, "facebook", FINNISH),
                told(background, "facebook", FINNISH),
                told(hook, "facebook", SWEDISH));

        assertThat(shown(coverage, hook, "facebook")).isEqualTo("fi sv");
        assertThat(shown(coverage, background, "facebook")).isEqualTo("fi [sv]");
    }

    @Test
    void aLanguageOfOneChannelIsNotExpectedOnAnother() {
        var coverage = coverage(told(hook, "facebook", SWEDISH), told(hook, "x", FINNISH));

        assertThat(shown(coverage, hook, "x")).isEqualTo("fi");
    }

    @Test
    void aChannelThatAToldBeatDoesNotUseIsNotMeant() {
        var coverage = coverage(told(hook, "facebook", FINNISH), told(background, "x", FINNISH));

        assertThat(shown(coverage, hook, "x")).isEmpty();
        assertThat(shown(coverage, background, "facebook")).isEmpty();
    }

    @Test
    void aBeatToldNowhereIsMissingEverywhere() {
        var coverage = coverage(
                told(hook, "facebook", FINNISH), told(hook, "facebook", SWEDISH), told(background, "x", FINNISH));

        assertThat(shown(coverage, echo, "facebook")).isEqualTo("[fi] [sv]");
        assertThat(shown(coverage, echo, "x")).isEqualTo("[fi]");
        assertThat(coverage.untold()).containsExactly(echo);
    }

    @Test
    void missingLanguagesAreCountedWhereTheBeatIsToldInAnotherOne() {
        var coverage = coverage(
                told(hook, "facebook", FINNISH),
                told(hook, "facebook", SWEDISH),
                told(background, "facebook", FINNISH),
                told(hook, "x", FINNISH),
                told(background, "x", SWEDISH));

        assertThat(coverage.missingLanguages()).isEqualTo(Map.of(SWEDISH, 2L, FINNISH, 1L));
    }

    @Test
    void theLanguageSpokenMostComesFirst() {
        var coverage = coverage(
                told(hook, "facebook", NORTHERN_SAMI),
                told(hook, "facebook", SWEDISH),
                told(hook, "facebook", FINNISH),
                told(background, "facebook", SWEDISH));

        assertThat(shown(coverage, hook, "facebook")).isEqualTo("sv fi se");
    }

    @Test
    void aCellIsAsFarAsTheLeastOfWhatIsToldThere() {
        var coverage = coverage(
                told(hook, "facebook", FINNISH, FIRST, Progress.PUBLISHED),
                told(hook, "facebook", FINNISH, FIRST, Progress.WAITING),
                told(hook, "facebook", FINNISH, FIRST, Progress.APPROVED));

        assertThat(cell(coverage, hook, "facebook").progress()).contains(Progress.WAITING);
    }

    @Test
    void troubleIsMoreUrgentThanAnythingElse() {
        var coverage = coverage(
                told(hook, "facebook", FINNISH, FIRST, Progress.WAITING),
                told(hook, "facebook", FINNISH, FIRST, Progress.TROUBLED));

        assertThat(cell(coverage, hook, "facebook").progress()).contains(Progress.TROUBLED);
    }

    @Test
    void whatWasDroppedIsNotTold() {
        var coverage = coverage(
                told(hook, "facebook", FINNISH, FIRST, Progress.DROPPED),
                told(null, "facebook", SWEDISH, FIRST, Progress.DROPPED),
                told(background, "facebook", FINNISH, LAST, Progress.PUBLISHED));

        assertThat(shown(coverage, hook, "facebook")).isEqualTo("[fi]");
        assertThat(coverage.loose()).isEmpty();
        assertThat(coverage.quiet()).containsExactly(new Quiet(FIRST, LAST.minusDays(1)));
    }

    @Test
    void whatHasNoBeatIsNamedAndMakesNoBeatTold() {
        var loose = told(null, "facebook", FINNISH);

        var coverage = coverage(loose);

        assertThat(coverage.loose()).containsExactly(loose);
        assertThat(coverage.untold()).containsExactly(hook, background, echo);
    }

    @Test
    void anArcThatNothingIsToldInHasNoCellsAndIsNotCalledQuiet() {
        var coverage = coverage();

        assertThat(coverage.rows()).extracting(Coverage.Row::beat).containsExactly(hook, background, echo);
        assertThat(coverage.rows()).allMatch(row -> row.places().isEmpty());
        assertThat(coverage.untold()).containsExactly(hook, background, echo);
        assertThat(coverage.quiet()).isEmpty();
    }

    @Test
    void longSilencesAreFoundBetweenPostsAndAtBothEnds() {
        var coverage = coverage(
                told(hook, "facebook", FINNISH, FIRST.plusDays(9), Progress.PUBLISHED),
                told(background, "facebook", FINNISH, FIRST.plusDays(16), Progress.WAITING),
                told(background, "facebook", FINNISH, FIRST.plusDays(26), Progress.WAITING),
                told(echo, "facebook", FINNISH, LAST.minusDays(8), Progress.WAITING));

        assertThat(coverage.quiet())
                .containsExactly(
                        new Quiet(FIRST, FIRST.plusDays(8)),
                        new Quiet(FIRST.plusDays(17), FIRST.plusDays(25)),
                        new Quiet(FIRST.plusDays(27), LAST.minusDays(9)));
        assertThat(coverage.quiet()).extracting(Quiet::days).containsExactly(9L, 9L, 18L);
    }

    @Test
    void whatLiesOutsideTheArcStretchesNoSilence() {
        var coverage = coverage(
                told(hook, "facebook", FINNISH, FIRST.minusDays(30), Progress.PUBLISHED),
                told(hook, "facebook", FINNISH, FIRST, Progress.PUBLISHED),
                told(echo, "facebook", FINNISH, LAST.plusDays(30), Progress.WAITING));

        assertThat(coverage.quiet()).containsExactly(new Quiet(FIRST.plusDays(1), LAST));
    }

    @Test
    void aWeekIsNeverTooQuietOfAShortArcNorAMonthFineOfALongOne() {
        assertThat(quiet(10, 3, 9)).isEmpty();
        assertThat(quiet(20, 0, 7, 15, 19)).containsExactly(new Quiet(FIRST.plusDays(8), FIRST.plusDays(14)));
        assertThat(quiet(200, 0, 21, 43, 64, 85, 106, 127, 148, 169, 190))
                .containsExactly(new Quiet(FIRST.plusDays(22), FIRST.plusDays(42)));
    }

    private List<Quiet> quiet(int days, int... told) {
        var outline = new Arc.Outline(
                "A", Shape.SERIES, "", "", "", "", Colour.MOSS, "", FIRST, FIRST.plusDays(days - 1), null);
        return Quiet.between(
                outline, java.util.Arrays.stream(told).mapToObj(FIRST::plusDays).toList());
    }

    private Coverage<Told> coverage(Told... told) {
        var channels = Stream.of(told).map(Told::channel).distinct().toList();
        return Coverage.of(arc, channels, List.of(told));
    }

    private static Coverage.Cell<Told> cell(Coverage<Told> coverage, Beat beat, String channel) {
        return place(coverage, beat, channel).getFirst();
    }

    /** The languages at a place, in brackets where they are missing. */
    private static String shown(Coverage<Told> coverage, Beat beat, String channel) {
        return place(coverage, beat, channel).stream()
                .map(cell -> cell.isMissing() ? "[" + cell.language() + "]" : "" + cell.language())
                .collect(Collectors.joining(" "));
    }

    private static List<Coverage.Cell<Told>> place(Coverage<Told> coverage, Beat beat, String channel) {
        var row = coverage.rows().stream()
                .filter(each -> each.beat().equals(beat))
                .findFirst()
                .orElseThrow();
        return row.places().get(coverage.channels().indexOf(channel));
    }

    private static Told told(@Nullable Beat beat, String channel, Locale language) {
        return told(beat, channel, language, FIRST, Progress.WAITING);
    }

    private static Told told(@Nullable Beat beat, String channel, Locale language, LocalDate day, Progress progress) {
        return new Told(beat == null ? null : beat.id(), channel, language, day, progress);
    }

    private record Told(@Nullable BeatId beat, String channel, Locale language, LocalDate day, Progress progress)
            implements Telling {}
}

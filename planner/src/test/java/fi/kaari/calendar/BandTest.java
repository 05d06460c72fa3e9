package fi.kaari.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fi.kaari.House;
import fi.kaari.arc.Arc;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandTest {

    private static final LocalDate MONDAY = LocalDate.parse("2027-03-08");

    @Test
    void aBandLastsOverTheDaysThatItsArcHasInTheWeek() {
        var through = arc("2027-02-22", "2027-04-16");
        var beginning = arc("2027-03-10", "2027-03-31");
        var ending = arc("2027-02-25", "2027-03-12");

        assertThat(Band.over(MONDAY, List.of(through, beginning, ending)))
                .extracting(Band::from, Band::to, band -> band.starts(MONDAY), band -> band.ends(MONDAY))
                .containsExactly(tuple(1, 7, false, false), tuple(3, 7, true, false), tuple(1, 5, false, true));
    }

    @Test
    void arcsBesideTheWeekHaveNoBand() {
        var before = arc("2027-03-01", "2027-03-07");
        var after = arc("2027-03-15", "2027-03-20");

        assertThat(Band.over(MONDAY, List.of(before, after))).isEmpty();
    }

    @Test
    void bandsThatDoNotMeetShareALane() {
        var early = arc("2027-03-08", "2027-03-09");
        var all = arc("2027-03-08", "2027-03-14");
        var late = arc("2027-03-10", "2027-03-14");

        assertThat(Band.over(MONDAY, List.of(early, all, late)))
                .extracting(Band::lane)
                .containsExactly(1, 2, 1);
    }

    @Test
    void aWeekShowsFiveLanesAndCountsTheRest() {
        var arcs = Collections.nCopies(7, arc("2027-03-08", "2027-03-14"));

        var week = new Week(MONDAY, List.of(), Band.over(MONDAY, arcs));

        assertThat(week.shown()).extracting(Band::lane).containsExactly(1, 2, 3, 4, 5);
        assertThat(week.more()).isEqualTo(2);
        assertThat(week.lanes()).isEqualTo(6);
    }

    private static Arc arc(String from, String to) {
        var outline = new Arc.Outline(
                "Arc", Shape.SERIES, "", "", "", "", Colour.MOSS, "", LocalDate.parse(from), LocalDate.parse(to), null);
        return Arc.begin(House.WORKSPACE, outline, List.of());
    }
}

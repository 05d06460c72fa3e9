package fi.kaari.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import org.junit.jupiter.api.Test;

@EachDatabase
class IntakesTest {

    private static final TestClock CLOCK = TestClock.at("2027-01-04T07:00:00Z");

    @Test
    void ofThePlanThirtyOneOfThirtyTwoRowsCanBeTaken(TestDatabase database) {
        try (var house = House.over(database, CLOCK)) {
            var desk = Desk.in(house);

            var intake = desk.bring(Desk.XLSX);

            assertThat(desk.counts(intake).takeable()).isEqualTo(31);
            assertThat(desk.counts(intake).of(Verdict.REFUSED)).isEqualTo(1);
            assertThat(desk.row(intake, 36).judgement().errors())
                    .containsExactly(Finding.error("time.skipped", "28.3.2027 3.30", "2.59", "4.00"));
        }
    }

    @Test
    void whatWasTakenIsHereAlreadyWhenTheFileComesAgainInAnyForm(TestDatabase database) {
        try (var house = House.over(database, CLOCK)) {
            var desk = Desk.in(house);
            desk.take(desk.bring(Desk.XLSX));

            assertThat(desk.counts(desk.bring(Desk.XLSX)).of(Verdict.SAME)).isEqualTo(31);
            assertThat(desk.counts(desk.bring(Desk.CSV)).of(Verdict.SAME)).isEqualTo(31);
        }
    }
}

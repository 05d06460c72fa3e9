package fi.kaari.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.media.MediaLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan as a communications team really keeps it, as a workbook and as text, row by row. */
@EachDatabase
class SpringPlanTest {

    private House house;
    private Desk desk;

    @BeforeEach
    void open(TestDatabase database) throws IOException {
        house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"));
        desk = Desk.in(house);
        for (var name : new String[] {"muistutus.jpg", "kiitos.jpg"}) {
            try (var picture = Desk.open("/media/" + name)) {
                house.get(MediaLibrary.class).add(desk.author(), name, picture);
            }
        }
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void thePreviewSaysWhatEachRowOfTheWorkbookBecomes() throws IOException {
        var intake = desk.bring(Desk.XLSX);

        assertThat(Protocol.ofPreview(house, desk, intake)).isEqualTo(expected("spring-plan.xlsx.preview.txt"));
        assertThat(desk.counts(intake).takeable()).isEqualTo(31);
        assertThat(desk.counts(intake).chosen()).isEqualTo(31);
        assertThat(desk.counts(intake).of(Verdict.REFUSED)).isEqualTo(1);
    }

    @Test
    void thePreviewSaysWhatEachRowOfTheTextBecomes() throws IOException {
        var intake = desk.bring(Desk.CSV);

        assertThat(Protocol.ofPreview(house, desk, intake)).isEqualTo(expected("spring-plan.csv.preview.txt"));
        assertThat(desk.counts(intake).takeable()).isEqualTo(31);
    }

    @Test
    void whatIsTakenOfTheWorkbookIsInTheArcs() throws IOException {
        var intake = desk.take(desk.bring(Desk.XLSX));

        assertThat(Protocol.ofPlan(house)).isEqualTo(expected("spring-plan.xlsx.taken.txt"));
        assertThat(desk.counts(intake).of(Verdict.TAKEN)).isEqualTo(31);
    }

    @ParameterizedTest
    @ValueSource(strings = {Desk.XLSX, Desk.CSV})
    void whatWasTakenIsHereAlreadyWhenTheFileComesAgainInAnyForm(String again) {
        desk.take(desk.bring(Desk.XLSX));
        var before = Protocol.ofPlan(house);

        var intake = desk.bring(again);
        desk.take(intake);

        assertThat(desk.counts(intake).of(Verdict.SAME)).isEqualTo(31);
        assertThat(desk.arcs(intake)).allMatch(arc -> arc.verdict() == Verdict.SAME);
        assertThat(Protocol.ofPlan(house)).isEqualTo(before);
    }

    @Test
    void aChangedRowIsTakenAsARevisionAndARowLeftOutIsNamed() throws IOException {
        desk.take(desk.bring(Desk.XLSX));
        var plan = new String(Desk.open(Desk.CSV).readAllBytes(), StandardCharsets.UTF_8)
                .replace("Näin se nyt kuuluu.", "Tältä se nyt kuulostaa.")
                .replaceFirst("(?m)^Viesti, josta ei erehdy;Jälkikaiku;.*$", "");
        var intake = desk.bringText(plan);
        assertThat(desk.counts(intake).of(Verdict.CHANGED)).isEqualTo(1);
        assertThat(intake.leftovers()).hasSize(1);

        desk.take(intake);

        assertThat(Protocol.ofPlan(house))
                .isEqualTo(expected("spring-plan.xlsx.taken.txt")
                        .replace("Näin se nyt kuuluu.", "Tältä se nyt kuulostaa."));
        assertThat(desk.counts(desk.bringText(plan)).of(Verdict.SAME)).isEqualTo(30);
    }

    private static String expected(String name) throws IOException {
        try (var file = Desk.open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

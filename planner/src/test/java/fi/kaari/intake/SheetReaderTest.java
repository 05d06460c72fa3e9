package fi.kaari.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Shape;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Sheets as people keep them: where the headings are, what they mean, and what a row below them says. */
class SheetReaderTest {

    private static final String HEADINGS = "Tarina|Vaihe|Julkaisu|Kanava|Päivä|Klo|Teksti";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tarina|Vaihe|Julkaisu|Kanava|Kieli|Päivä|Klo|Teksti|Linkki|Kuva tai video|Vaihtoehtoinen teksti",
                "Båge|Skede|Inlägg|Kanal|Språk|Datum|Kl|Text|Länk|Bild eller video|Alternativtext",
                "Bue|Steg|Innlegg|Kanal|Språk|Dato|Klokkeslett|Tekst|Lenke|Bilde eller video|Alternativ tekst",
                "Arc|Beat|Post|Channel|Language|Date|Time|Text|Link|Image or video|Alternative text",
                "  TARINA |vaihe:|JULKAISU*|kanava (some)|KIELI|pvm.|klo (Suomen aikaa)|teksti 1|url|kuva/video|alt-teksti"
            })
    void headingsAreReadInFourLanguagesHoweverTheyAreSpelt(String headings) {
        assertThat(Headings.in(line(1, headings)).orElseThrow().places().keySet())
                .containsExactlyInAnyOrder(
                        Column.ARC,
                        Column.BEAT,
                        Column.TITLE,
                        Column.CHANNEL,
                        Column.LANGUAGE,
                        Column.DATE,
                        Column.TIME,
                        Column.TEXT,
                        Column.LINK,
                        Column.MEDIA,
                        Column.ALTERNATIVE_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tarina|Muoto|Tavoite|Mittari|Kohderyhmä|Ydinviesti|Alkaa|Päättyy|Tapahtumapäivä",
                "Båge|Form|Mål|Mätare|Målgrupp|Kärnbudskap|Börjar|Slutar|Evenemang",
                "Bue|Form|Mål|Måltall|Målgruppe|Kjernebudskap|Begynner|Slutter|Arrangement",
                "Arc|Shape|Goal|Target|Audience|Key message|Starts|Ends|Event"
            })
    void theListOfArcsIsKnownByItsHeadings(String headings) {
        var found = Headings.in(line(1, headings)).orElseThrow();

        assertThat(found.table()).isEqualTo(Column.Table.ARCS);
        assertThat(found.unknown()).isEmpty();
        assertThat(found.recognised()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "nb"})
    void everyWordThatThePagesUseIsUnderstood(String language) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/intake", "messages/arc");
        texts.setDefaultEncoding("UTF-8");
        var locale = Locale.of(language);

        for (var column : Column.values()) {
            var heading = texts.getMessage("import.column." + column.key(), null, locale);
            assertThat(Words.meaning(column.table().name().toLowerCase(Locale.ROOT), heading))
                    .as(heading)
                    .contains(column.key());
        }
        for (var shape : Shape.values())
            assertThat(Words.meaning("shape", texts.getMessage("arc.shape." + shape.key(), null, locale)))
                    .contains(shape.key());
        for (var kind : BeatKind.values())
            assertThat(Words.meaning("beat", texts.getMessage("beat.kind." + kind.key(), null, locale)))
                    .contains(kind.key());
    }

    @Test
    void whatStandsAboveTheHeadingsIsNotRead() {
        assertThat(read("Viestintäsuunnitelma kevät 2027", "", "Täytä tämä!|Kiitos", HEADINGS, row("A", "x")))
                .extracting(Written::number)
                .containsExactly(5);
    }

    @Test
    void headingsThatMeanNothingAreNamed() {
        var headings = Headings.in(line(1, HEADINGS + "|Budjetti (€)|Huom.|")).orElseThrow();

        assertThat(headings.unknown()).containsExactly("Budjetti (€)", "Huom.");
    }

    @Test
    void aColumnThatIsMissingIsNoticed() {
        assertThat(Headings.in(line(1, "Tarina|Julkaisu|Kanava|Päivä"))
                        .orElseThrow()
                        .missing())
                .containsExactly(Column.TEXT);
    }

    @Test
    void theNameOfAnArcHoldsForTheRowsBelowIt() {
        assertThat(read(HEADINGS, row("A", "1"), row("", "2"), "", row("", "3"), row("B", "4"), row("", "5")))
                .extracting(row -> row.get(Column.ARC))
                .containsExactly("A", "A", "A", "B", "B");
    }

    @Test
    void anArcMayStandInARowOfItsOwn() {
        var rows = read(HEADINGS, "Uusi kaari||||||", row("", "1"), row("", "2"));

        assertThat(rows).extracting(row -> row.get(Column.ARC)).containsExactly("Uusi kaari", "Uusi kaari");
        assertThat(rows).extracting(Written::number).containsExactly(3, 4);
    }

    @Test
    void beatAndNameHoldForMergedCellsBelowButNotAcrossAnEmptyRow() {
        var rows = read(
                HEADINGS,
                "A|Koukku|Kysymys|Facebook|1.2.2027|9|x",
                "|||Instagram|1.2.2027|9|y",
                "",
                "|||X|1.2.2027|9|z",
                "A||Vastaus|X|1.2.2027|9|z");

        assertThat(rows).extracting(row -> row.get(Column.TITLE)).containsExactly("Kysymys", "Kysymys", "", "Vastaus");
        assertThat(rows).extracting(row -> row.get(Column.BEAT)).containsExactly("Koukku", "Koukku", "", "");
    }

    @Test
    void rowsThatAreOnlyPreparedAreEmpty() {
        assertThat(read(HEADINGS + "|Kieli|Tila", row("A", "1"), "|||Facebook||9||fi|luonnos", "||||||||luonnos"))
                .hasSize(1);
    }

    @Test
    void headingsRepeatedFurtherDownAreHeadings() {
        assertThat(read(HEADINGS, row("A", "1"), "", HEADINGS, row("B", "2"))).hasSize(2);
    }

    @Test
    void severalColumnsOfFilesAreOne() {
        var rows = read(
                "Tarina|Julkaisu|Kanava|Päivä|Teksti|Kuva 1|Kuva 2|Kuva 3|Alt 1|Alt 2|Alt 3",
                "A|B|Facebook|1.2.2027|x|a.jpg||c.jpg|A||C");

        assertThat(Enclosure.read(
                        rows.getFirst().get(Column.MEDIA),
                        rows.getFirst().get(Column.ALTERNATIVE_TEXT),
                        new ArrayList<>()))
                .extracting(Enclosure::fileName)
                .containsExactly("a.jpg", "c.jpg");
    }

    @Test
    void dateCellsBecomeTheDatesThatPeopleSee() {
        var day = new Cell.Figure(new BigDecimal("46440"), LocalDateTime.parse("2027-02-22T00:00"));
        var nine = new Cell.Figure(new BigDecimal("0.375"), LocalDateTime.parse("1899-12-31T09:00"));
        var nearlyNine = new Cell.Figure(new BigDecimal("0.3749999"), LocalDateTime.parse("1899-12-31T08:59:59.991"));
        var both = new Cell.Figure(new BigDecimal("46440.375"), LocalDateTime.parse("2027-02-22T09:00"));

        assertThat(CellWords.of(Column.DATE, day)).isEqualTo("22.2.2027");
        assertThat(CellWords.of(Column.DATE, both)).isEqualTo("22.2.2027 9.00");
        assertThat(CellWords.of(Column.TIME, nine)).isEqualTo("9.00");
        assertThat(CellWords.of(Column.TIME, nearlyNine)).isEqualTo("9.00");
        assertThat(CellWords.of(Column.TIME, both)).isEqualTo("9.00");
        assertThat(CellWords.of(Column.TIME, new Cell.Figure(BigDecimal.valueOf(9.0), null)))
                .isEqualTo("9");
        assertThat(CellWords.of(Column.TITLE, new Cell.Figure(BigDecimal.valueOf(2027.0), null)))
                .isEqualTo("2027");
    }

    @Test
    void aFormulaKeepsItsRowOutAndIsNamedByItsColumn() {
        var reader = new SheetReader("");
        reader.next(line(1, HEADINGS));
        var cells = new ArrayList<>(line(2, row("A", "1")).cells());
        cells.set(4, new Cell.Formula());
        cells.set(6, new Cell.Failure("#REF!"));

        assertThat(reader.next(new Line(2, false, cells)).orElseThrow().findings())
                .containsExactlyInAnyOrder(
                        Finding.error("formula", Text.of(Column.DATE)),
                        Finding.error("failure", Text.of(Column.TEXT), "#REF!"));
    }

    @Test
    void aHiddenRowIsReadAndMarked() {
        var reader = new SheetReader("");
        reader.next(line(1, HEADINGS));

        var row = reader.next(new Line(2, true, line(2, row("A", "1")).cells())).orElseThrow();

        assertThat(row.findings()).containsExactly(Finding.warning("hidden"));
    }

    @Test
    void invisibleCharactersMakeNoDifference() {
        assertThat(read(HEADINGS, "\u00A0A\u200B| Koukku |\uFEFFB|Facebook |1.2.2027|9\u202F|a\r\nb \n"))
                .singleElement()
                .satisfies(row -> assertThat(row.words())
                        .isEqualTo(Map.of(
                                Column.ARC, "A",
                                Column.BEAT, "Koukku",
                                Column.TITLE, "B",
                                Column.CHANNEL, "Facebook",
                                Column.DATE, "1.2.2027",
                                Column.TIME, "9",
                                Column.TEXT, "a\nb")));
    }

    @Test
    void aSheetOfCountlessColumnsIsRefused() {
        var many = HEADINGS + "|x".repeat(300);

        assertThatThrownBy(() -> read(many))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo("too-many-columns"));
    }

    @Test
    void rowsThatSayTheSameHaveTheSameFingerprintWhateverTheirStatus() {
        var one = new Written("", 4, Map.of(Column.TITLE, "A", Column.STATUS, "luonnos"), List.of());
        var other = new Written("X", 9, Map.of(Column.TITLE, "A", Column.STATUS, "valmis"), List.of());
        var changed = new Written("", 4, Map.of(Column.TITLE, "B"), List.of());

        assertThat(one.fingerprint()).isEqualTo(other.fingerprint()).isNotEqualTo(changed.fingerprint());
    }

    private static String row(String arc, String title) {
        return arc + "||" + title + "|Facebook|1.2.2027|9|teksti";
    }

    private static List<Written> read(String... lines) {
        var reader = new SheetReader("");
        var rows = new ArrayList<Written>();
        for (int at = 0; at < lines.length; at++)
            reader.next(line(at + 1, lines[at])).ifPresent(rows::add);
        return rows;
    }

    private static Line line(int number, String cells) {
        Stream<Cell> words = Arrays.stream(cells.split("\\|", -1)).map(Cell.Words::new);
        return new Line(number, false, words.toList());
    }
}

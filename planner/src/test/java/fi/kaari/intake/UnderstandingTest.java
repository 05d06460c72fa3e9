package fi.kaari.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.Schedule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one row means in a workspace with two Facebook pages, one Instagram account, one X account and no YouTube channel. */
class UnderstandingTest {

    private static TestDatabase database;
    private static House house;
    private static Terms terms;

    @BeforeAll
    static void open() {
        database = TestDatabase.onH2();
        house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"));
        Desk.connect(house, "facebook", "Työllisyyspalvelut");
        Desk.connect(house, "facebook", "Rekry");
        Desk.connect(house, "instagram", "Rekry");
        Desk.connect(house, "x", "tyopalvelut");
        terms = house.get(Glossary.class).terms(House.WORKSPACE);
    }

    @AfterAll
    static void close() {
        house.close();
        database.close();
    }

    @Test
    void aRowBecomesOneVariant() {
        var planned = understood(Map.of(
                Column.CHANNEL, "IG",
                Column.LANGUAGE, "ruotsi",
                Column.DATE, "ma 1.3.2027",
                Column.TIME, "klo 9.30",
                Column.MEDIA, "C:\\kuvat\\a.jpg; b.jpg",
                Column.ALTERNATIVE_TEXT, "Ensimmäinen | Toinen"));

        assertThat(planned.findings()).isEmpty();
        assertThat(planned.channel().platform()).isEqualTo("instagram");
        assertThat(planned.language()).isEqualTo(Locale.of("sv"));
        assertThat(planned.schedule().due()).isEqualTo("2027-03-01T07:30:00Z");
        assertThat(planned.media())
                .containsExactly(new Enclosure("a.jpg", "Ensimmäinen"), new Enclosure("b.jpg", "Toinen"));
    }

    @ParameterizedTest
    @CsvSource({
        "X, x",
        "Twitter, x",
        "TWITTER , x",
        "Instagram, instagram",
        "insta, instagram",
        "tyopalvelut, x",
        "Facebook Rekry, facebook",
        "Rekry (Facebook), facebook",
        "FB: Työllisyyspalvelut, facebook",
        "Työllisyyspalvelut, facebook"
    })
    void aChannelIsCalledByItsPlatformItsNameOrBoth(String words, String platform) {
        assertThat(understood(Map.of(Column.CHANNEL, words)).channel().platform())
                .isEqualTo(platform);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "Facebook / channel.several",
                "Rekry / channel.ambiguous",
                "YouTube / channel.unconnected",
                "Facebook, Instagram / channel.many",
                "Facebook ja X / channel.many",
                "Instagarm / channel.misspelt",
                "LinkedIn / channel.unknown"
            })
    void aChannelThatCannotBeToldIsSaidSo(String words, String code) {
        assertThat(codes(understood(Map.of(Column.CHANNEL, words)))).containsExactly(code);
    }

    @Test
    void aMisspeltChannelIsAnsweredWithTheOneThatIsMeant() {
        assertThat(understood(Map.of(Column.CHANNEL, "Instagarm")).findings())
                .containsExactly(Finding.error("channel.misspelt", "Instagarm", "Instagram"));
    }

    @Test
    void aRowWithoutALanguageIsInTheLanguageOfTheWorkspace() {
        assertThat(understood(Map.of()).language()).isEqualTo(Locale.of("fi"));
    }

    @Test
    void whatIsMissingIsNamed() {
        var planned = Understanding.of(terms, new Written("", 7, Map.of(Column.LANGUAGE, "fi"), List.of()), null);

        assertThat(codes(planned))
                .containsExactlyInAnyOrder(
                        "missing.arc",
                        "missing.title",
                        "missing.channel",
                        "missing.date",
                        "missing.time",
                        "missing.text");
    }

    @Test
    void aNameIsSuggestedFromTheText() {
        assertThat(understood(Map.of(
                                Column.TITLE, "", Column.TEXT, "Kuulitko jo nämä kolme myyttiä hoiva-alan työstä?"))
                        .findings())
                .containsExactly(Finding.error("missing.title.like", "Kuulitko jo nämä kolme myyttiä hoiva-alan"));
    }

    @Test
    void aTimeBesideTheDateWillDo() {
        var planned = understood(Map.of(Column.DATE, "1.3.2027 klo 9.30", Column.TIME, ""));

        assertThat(planned.findings()).isEmpty();
        assertThat(planned.schedule().due()).isEqualTo("2027-03-01T07:30:00Z");
    }

    @Test
    void aTimeThatClocksSkipIsRefusedUntilSomebodyChoosesAnother() {
        var words = Map.of(Column.DATE, "28.3.2027", Column.TIME, "3.30");

        assertThat(understood(words).findings())
                .containsExactly(Finding.error("time.skipped", "28.3.2027 3.30", "2.59", "4.00"));
        assertThat(schedule(words, Choice.BEFORE).due()).isEqualTo("2027-03-28T00:59:00Z");
        assertThat(schedule(words, Choice.AFTER).due()).isEqualTo("2027-03-28T01:00:00Z");
    }

    @Test
    void aTimeThatClocksShowTwiceIsAskedFor() {
        var words = Map.of(Column.DATE, "31.10.2027", Column.TIME, "3.30");

        assertThat(understood(words).findings()).containsExactly(Finding.error("time.twice", "31.10.2027 3.30"));
        assertThat(schedule(words, Choice.EARLIER).due()).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(schedule(words, Choice.LATER).due()).isEqualTo("2027-10-31T01:30:00Z");
    }

    @Test
    void aTimeThatHasPassedIsAWarning() {
        assertThat(understood(Map.of(Column.DATE, "1.1.2027")).findings())
                .containsExactly(Finding.warning("time.past", "1.1.2027 9.00"));
    }

    @Test
    void aWeekdayThatIsWrongIsAWarning() {
        assertThat(understood(Map.of(Column.DATE, "ti 1.3.2027")).findings())
                .containsExactly(Finding.warning("date.weekday", "ti 1.3.2027", new Text("import.weekday.1")));
    }

    @Test
    void aStatusThatSaysMoreThanDraftStaysInTheFile() {
        assertThat(understood(Map.of(Column.STATUS, "luonnos")).findings()).isEmpty();
        assertThat(understood(Map.of(Column.STATUS, "julkaistu")).findings())
                .containsExactly(Finding.warning("status", "julkaistu"));
    }

    @Test
    void theLineOfHyphensStaysInTheTextWhereThereIsNoTitle() {
        assertThat(understood(Map.of(Column.TEXT, "Otsikko\n---\nKuvaus")).text())
                .isEqualTo("Otsikko\n---\nKuvaus");
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThat(codes(understood(Map.of(Column.TITLE, "x".repeat(251))))).containsExactly("title.long");
        assertThat(codes(understood(Map.of(Column.ARC, "x".repeat(151))))).containsExactly("arc.long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a.jpg, b.jpg # A | B # a.jpg=A b.jpg=B",
                "a.jpg;b.jpg;c.jpg # A||C # a.jpg=A b.jpg= c.jpg=C",
                "Kuva, jossa on pilkku.jpg # A # Kuva, jossa on pilkku.jpg=A",
                "a.jpg # # a.jpg="
            })
    void filesAndTheirTextsBelongTogether(String media, @Nullable String texts, String expected) {
        var read = Enclosure.read(media, texts == null ? "" : texts, new ArrayList<>()).stream()
                .map(each -> each.fileName() + "=" + each.alternativeText())
                .toList();

        assertThat(String.join(" ", read)).isEqualTo(expected);
    }

    @Test
    void textsWithoutAFileAreNoticed() {
        var findings = new ArrayList<Finding>();
        Enclosure.read("", "A", findings);
        Enclosure.read("a.jpg", "A | B", findings);

        assertThat(findings)
                .containsExactly(
                        Finding.warning("alternative-text.without-media"),
                        Finding.warning("alternative-text.too-many", 2, 1));
    }

    private static Schedule schedule(Map<Column, String> words, Choice choice) {
        return Understanding.of(terms, row(words), choice).schedule();
    }

    private static Planned understood(Map<Column, String> words) {
        return Understanding.of(terms, row(words), null);
    }

    /** A row that is well in every column but these. */
    private static Written row(Map<Column, String> words) {
        var whole = new EnumMap<Column, String>(Map.of(
                Column.ARC, "Kevät",
                Column.TITLE, "Avajaiset",
                Column.CHANNEL, "X",
                Column.DATE, "1.3.2027",
                Column.TIME, "9.00",
                Column.TEXT, "Tervetuloa"));
        whole.putAll(words);
        whole.values().removeIf(String::isEmpty);
        return new Written("", 7, whole, List.of());
    }

    private static List<String> codes(Planned planned) {
        return planned.findings().stream().map(Finding::code).toList();
    }
}

package fi.kaari.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import fi.kaari.database.TestDatabase;
import fi.kaari.template.TemplateId;
import fi.kaari.template.Vocabulary;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderingTest {

    private static final LocalDate EVENT = LocalDate.parse("2027-04-08");

    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private final TestDatabase database = TestDatabase.onH2();
    private final House house = House.over(database, clock);

    private Arc arc;

    @BeforeEach
    void anArcLeadsUpToAnEvent() {
        arc = arc(EVENT);
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"2027-03-24T09:00, 15", "2027-04-07T23:59, 1", "2027-04-08T00:00, 0", "2027-04-14T10:00, −6"})
    void theDaysUntilTheEventAreCountedFromThePlannedTime(LocalDateTime due, String days) {
        assertThat(text("$daysUntilEvent", due)).isEqualTo(days);
    }

    @Test
    void theMomentOfRenderingDoesNotMatter() {
        var due = LocalDateTime.parse("2027-03-24T09:00");
        var source = "$daysUntilEvent $due $date.format('EEEE', $due)";
        var today = text(source, due);

        clock.advance(Duration.ofDays(40));

        assertThat(text(source, due)).isEqualTo(today).isEqualTo("15 24.3.2027 klo 9.00 keskiviikkona");
    }

    @Test
    void thePlannedTimeIsTheOneOnTheClocksOfTheReaders() {
        assertThat(text("$due", LocalDateTime.parse("2027-03-28T04:30"))).isEqualTo("28.3.2027 klo 4.30");
    }

    @ParameterizedTest
    @CsvSource({
        "fi, 8.4.2027 / 24.3.2027 klo 9.00",
        "sv, 8.4.2027 / 24.3.2027 kl. 9.00",
        "nb, 8.4.2027 / 24.3.2027 kl. 9.00",
        "en, 8 April 2027 / 24 March 2027 at 9:00"
    })
    void datesAreWrittenInTheLanguageOfTheVariant(String language, String text) {
        var variant = variant("$event.date / $due", LocalDateTime.parse("2027-03-24T09:00"), language);

        assertThat(render(variant).text()).isEqualTo(text);
    }

    @Test
    void theRowOfThePlanThatCountsTheDaysReadsAsItsWriterMeant() {
        var row = "Oppisopimuksella opit työssä ja saat palkkaa."
                + " #if($daysUntilEvent > 0)Suoraan lähetykseen on enää $daysUntilEvent päivää.#end Ilmoittaudu mukaan!";

        assertThat(text(row, LocalDateTime.parse("2027-03-24T09:00")))
                .isEqualTo("Oppisopimuksella opit työssä ja saat palkkaa."
                        + " Suoraan lähetykseen on enää 15 päivää. Ilmoittaudu mukaan!");
    }

    @Test
    void everyNameOfTheVocabularyHasAValue() {
        var variant = variant("", LocalDateTime.parse("2027-03-24T09:00"), "fi");
        var values = house.get(Rendering.class).values(post(arc, variant), variant);

        assertThat(Vocabulary.NAMES)
                .allSatisfy(name -> assertThat(values.shown(name)).as(name).isPresent());
        assertThat(values.shown("beat.to")).contains("28.3.2027");
        assertThat(values.shown("arc.keyMessage")).contains("Hoiva-alalla voi edetä");
    }

    @Test
    void anArcWithoutAnEventSaysThatItsDayIsMissing() {
        var variant = variant("Enää $daysUntilEvent päivää", LocalDateTime.parse("2027-03-24T09:00"), "fi");

        assertThat(fault(post(arc(null), variant))).isEqualTo("TEXT absent 1:6 [daysUntilEvent]");
    }

    @Test
    void theTitleIsFilledInLikeTheText() {
        var due = LocalDateTime.parse("2027-03-24T09:00");
        var sound = variant("", due, "fi").withTitle("Lähetys $event.date");
        var wrong = variant("", due, "fi").withTitle("Lähetys $evnt.date");

        assertThat(render(sound).title()).isEqualTo("Lähetys 8.4.2027");
        assertThat(fault(post(arc, wrong))).startsWith("TITLE unknown 1:9 [evnt.date, event.date");
    }

    @Test
    void aTemplateThatIsNotThereIsSaidToBeGone() {
        var post = post(arc, variant("Teksti", LocalDateTime.parse("2027-03-24T09:00"), "fi"));
        var variant = post.variants().getFirst().id();

        assertThat(fault(post.changing(variant, it -> it.withTemplate(TemplateId.random()))))
                .isEqualTo("TEMPLATE gone 0:0 []");
    }

    private String text(String source, LocalDateTime due) {
        return render(variant(source, due, "fi")).text();
    }

    private Rendered render(Variant variant) {
        return house.get(Rendering.class).render(post(arc, variant), variant);
    }

    private String fault(Post post) {
        var variant = post.variants().getFirst();
        var fault = catchThrowableOfType(
                RenderingFault.class, () -> house.get(Rendering.class).render(post, variant));
        var reason = fault.fault();
        return fault.part()
                + " %s %d:%d %s".formatted(reason.code(), reason.line(), reason.column(), reason.arguments());
    }

    private Post post(Arc of, Variant variant) {
        var beat = of.beats().getFirst().id();
        return house.get(Posts.class).draft(Cast.author(), of.id(), beat, "Koulutus työn ohessa", List.of(variant));
    }

    private static Variant variant(String text, LocalDateTime due, String language) {
        var schedule = Schedule.at(due, House.HELSINKI);
        return Variant.draft(ChannelId.random(), Locale.of(language), text, schedule)
                .withLink("https://live.example.org/hoiva");
    }

    private Arc arc(@Nullable LocalDate event) {
        var from = LocalDate.parse("2027-02-22");
        var outline = new Arc.Outline(
                "Löydä suuntasi hoiva-alalta",
                Shape.EVENT_COUNTDOWN,
                "Hakijoita koulutuksiin",
                "60 hakijaa",
                "Alanvaihtajat",
                "Hoiva-alalla voi edetä",
                Colour.MOSS,
                "Viestintä",
                from,
                LocalDate.parse("2027-04-16"),
                event);
        var beat = Beat.of("Käänne", BeatKind.TURNING_POINT, from, LocalDate.parse("2027-03-28"));
        return house.get(Arcs.class).begin(Cast.author(), outline, List.of(beat));
    }
}

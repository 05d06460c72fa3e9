package fi.kaari.feed;

import static fi.kaari.calendar.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.calendar.ChannelNames;
import fi.kaari.calendar.Entries;
import fi.kaari.calendar.PlanEntry;
import fi.kaari.calendar.Standing;
import fi.kaari.workspace.PublicAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.validate.ValidationEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;

class FeedWriterTest {

    private static final Locale FINNISH = Locale.of("fi");

    private final FeedWriter writer = new FeedWriter(texts(), address());

    /** The nights between the first and the second, and between the third and the fourth, have a change of the clock. */
    private final List<PlanEntry> year = List.of(
            entry(
                    "Riittävätkö taidot hoiva-alalle? Kysy niiltä, jotka tietävät; vastaamme",
                    "2027-03-27T09:00",
                    Standing.PUBLISHED),
            entry("سجّل كباحث عن عمل", "2027-03-28T09:00", "youtube", "ar", Standing.HELD),
            entry(
                    "Kesäaika päättyy 🕰️ muista siirtää kelloja, myös mummon",
                    "2027-10-30T09:00",
                    "x",
                    "fi",
                    Standing.APPROVED),
            entry("Vintertid\r\nbörjar \\ i dag", "2027-10-31T09:00", "facebook", "sv", Standing.IN_REVIEW),
            entry("Yö, jona tunti on kahdesti", "2027-10-31T03:30", Standing.DRAFT));

    @Test
    void subscribersReadThePlanAsItStandsInTheFile() throws IOException {
        var file = new String(getClass().getResourceAsStream("year.ics").readAllBytes(), StandardCharsets.UTF_8);

        assertThat(written(FINNISH, year)).isEqualTo(file.replace("\n", "\r\n"));
    }

    @Test
    void theSameEntriesGiveTheSameOctets() {
        assertThat(octets(FINNISH, year)).isEqualTo(octets(FINNISH, year));
    }

    @Test
    void everyLineHasAtMostSeventyFiveOctetsAndEndsWithCrLf() {
        var text = new String(octets(FINNISH, year), StandardCharsets.ISO_8859_1);

        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(75));
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void aParserFindsEveryInstantOnBothSidesOfBothChangesOfTheClock() throws Exception {
        var events = parsed(octets(FINNISH, year)).<VEvent>getComponents(Component.VEVENT);

        assertThat(events)
                .extracting(FeedWriterTest::start)
                .containsExactly(
                        Instant.parse("2027-03-27T07:00:00Z"),
                        Instant.parse("2027-03-28T06:00:00Z"),
                        Instant.parse("2027-10-30T06:00:00Z"),
                        Instant.parse("2027-10-31T07:00:00Z"),
                        Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(events)
                .extracting(event -> text(event, Property.SUMMARY))
                .contains("Ⅱ سجّل كباحث عن عمل · YouTube ar", "◐ Vintertid börjar \\ i dag · Facebook sv");
    }

    @Test
    void theOnlyThingAValidatorMissesIsTheOrganizerThatWouldMakeItAMeeting() throws Exception {
        var findings = parsed(octets(FINNISH, year)).validate().getEntries();

        assertThat(findings)
                .extracting(ValidationEntry::getMessage)
                .allSatisfy(message -> assertThat(message).contains("ORGANIZER"));
    }

    @Test
    void aChangeRaisesTheSequenceAndTheTimesAndKeepsTheIdentity() throws Exception {
        var before = year.getFirst();
        var after = Entries.changed(before, "Uusi otsikko", Instant.parse("2027-02-01T07:00:01Z"));

        var old = parsed(octets(FINNISH, List.of(before)))
                .<VEvent>getComponents(Component.VEVENT)
                .getFirst();
        var fresh = parsed(octets(FINNISH, List.of(after)))
                .<VEvent>getComponents(Component.VEVENT)
                .getFirst();

        assertThat(text(fresh, Property.UID)).isEqualTo(text(old, Property.UID));
        assertThat(Integer.parseInt(text(fresh, Property.SEQUENCE)))
                .isGreaterThan(Integer.parseInt(text(old, Property.SEQUENCE)));
        assertThat(text(fresh, Property.LAST_MODIFIED)).isEqualTo("20270201T070001Z");
        assertThat(text(fresh, Property.DTSTAMP)).isEqualTo("20270201T070001Z");
    }

    @Test
    void aSecondChangeInTheSameSecondRaisesTheSequenceToo() throws Exception {
        var before = year.getFirst();
        var after = Entries.changed(before, "Uusi otsikko", before.changedAt());

        var sequences = parsed(octets(FINNISH, List.of(before, after))).<VEvent>getComponents(Component.VEVENT).stream()
                .map(event -> Integer.parseInt(text(event, Property.SEQUENCE)))
                .toList();

        assertThat(sequences.getLast()).isGreaterThan(sequences.getFirst());
    }

    @Test
    void aFeedWithoutPostsIsACalendarAllTheSame() throws Exception {
        var empty = parsed(octets(FINNISH, List.of()));

        assertThat(empty.getComponentList().getAll()).hasSize(1);
        assertThat(empty.<VTimeZone>getComponents(Component.VTIMEZONE)).hasSize(1);
    }

    @Test
    void aFeedAtRestHoldsOneDayThatSaysHowToWakeIt() throws Exception {
        var id = new FeedId("11111111-2222-3333-4444-555555555555");
        var octets = writer.rest(
                id,
                "Työllisyyspalvelut",
                Locale.ENGLISH,
                Instant.parse("2027-02-01T22:30:00Z"),
                LocalDate.parse("2027-02-02"));

        var event = parsed(octets).<VEvent>getComponents(Component.VEVENT).getFirst();

        assertThat(text(event, Property.DTSTART)).isEqualTo("20270202");
        assertThat(text(event, Property.DTEND)).isEqualTo("20270203");
        assertThat(text(event, Property.SUMMARY)).isEqualTo("Kaari: sign in to wake this calendar");
        assertThat(text(event, Property.DESCRIPTION)).endsWith("https://kaari.example.org/feeds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "nb"})
    void everyStateHasAMarkAndAWordInEveryLanguage(String language) throws Exception {
        var entries = Stream.of(Standing.values())
                .map(standing -> entry("Post", "2027-03-27T09:00", standing))
                .toList();

        var events = parsed(octets(Locale.of(language), entries)).<VEvent>getComponents(Component.VEVENT);

        assertThat(events).hasSize(Standing.values().length).allSatisfy(event -> {
            assertThat(text(event, Property.SUMMARY)).matches("\\S Post · Facebook fi");
            assertThat(text(event, Property.DESCRIPTION)).contains("https://kaari.example.org/posts/");
        });
        assertThat(events).extracting(event -> text(event, Property.CATEGORIES)).doesNotHaveDuplicates();
    }

    @Test
    void wordsThatLookLikeCalendarLinesStayWords() throws Exception {
        var hostile = entry(
                "x\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:https://evil.example\u0000\u0007",
                "2027-03-27T09:00",
                Standing.DRAFT);

        var calendar = parsed(octets(FINNISH, List.of(hostile)));

        assertThat(calendar.getComponents()).hasSize(1);
        assertThat(((VEvent) calendar.getComponents().getFirst()).getAlarms()).isEmpty();
        assertThat(text((VEvent) calendar.getComponents().getFirst(), Property.SUMMARY))
                .isEqualTo("○ x END:VEVENT BEGIN:VALARM ATTACH:https://evil.example · Facebook fi");
    }

    private String written(Locale language, List<PlanEntry> entries) {
        return new String(octets(language, entries), StandardCharsets.UTF_8);
    }

    private byte[] octets(Locale language, List<PlanEntry> entries) {
        return writer.posts("Työllisyyspalvelut", language, entries, channels());
    }

    private ChannelNames channels() {
        return new ChannelNames(Map.of(
                entry("", "2027-01-01T00:00", "facebook", "fi", Standing.DRAFT).channel(), "Facebook",
                entry("", "2027-01-01T00:00", "x", "fi", Standing.DRAFT).channel(), "X",
                entry("", "2027-01-01T00:00", "youtube", "fi", Standing.DRAFT).channel(), "YouTube"));
    }

    private static Calendar parsed(byte[] octets) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(octets));
    }

    private static Instant start(VEvent event) {
        return Instant.from(
                event.<DtStart<Temporal>>getRequiredProperty(Property.DTSTART).getDate());
    }

    private static String text(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static PublicAddress address() {
        return new PublicAddress(new MockEnvironment().withProperty("kaari.public-url", "https://kaari.example.org/"));
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/feed", "messages/page");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}

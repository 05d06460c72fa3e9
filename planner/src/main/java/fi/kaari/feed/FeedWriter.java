package fi.kaari.feed;

import fi.kaari.calendar.ChannelNames;
import fi.kaari.calendar.PlanEntry;
import fi.kaari.workspace.PublicAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes feeds as iCalendar (RFC 5545): instants in UTC, so that there is no time zone for any calendar to get wrong. */
@Component
class FeedWriter {

    private static final Duration LENGTH = Duration.ofMinutes(15);
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final Instant FIRST_SEQUENCE = Instant.parse("2026-01-01T00:00:00Z");

    private final MessageSource texts;
    private final PublicAddress address;

    FeedWriter(MessageSource texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    /** @param subject whose feed it is: the workspace's or the arc's name */
    byte[] posts(String subject, Locale language, List<PlanEntry> entries, ChannelNames channels) {
        var words = new FeedWords(texts, language);
        var events = entries.stream()
                .map(entry -> event(entry, channels.of(entry), words))
                .toList();
        return octets(words.name(subject), events);
    }

    /** The one thing that is left to say to somebody who has not signed in for long. */
    byte[] rest(FeedId feed, String subject, Locale language, Instant since, LocalDate day) {
        var words = new FeedWords(texts, language);
        var link = address.of("/feeds");
        var event = new VEvent(new PropertyList(List.of(
                new Uid(feed + "-rests@kaari"),
                new DtStamp(since),
                new DtStart<>(day),
                new DtEnd<>(day.plusDays(1)),
                new Summary(words.say("feed.rests")),
                new Description(words.say("feed.rests.text") + "\n" + link),
                new Url(link),
                ImmutableTransp.TRANSPARENT)));
        return octets(words.name(subject), List.of(event));
    }

    private VEvent event(PlanEntry entry, String channel, FeedWords words) {
        var due = entry.schedule().due();
        var link = address.of("/posts/" + entry.post() + "?variant=" + entry.variant());
        var agreed = Shows.isAgreed(entry.standing());
        return new VEvent(new PropertyList(List.of(
                new Uid(entry.variant() + "@kaari"),
                new DtStamp(entry.changedAt()),
                new LastModified(entry.changedAt()),
                new Sequence(sequence(entry)),
                new DtStart<>(due),
                new DtEnd<>(due.plus(LENGTH)),
                new Summary(words.summary(entry, channel)),
                new Description(words.description(entry, channel, link.toString())),
                new Url(link),
                new Categories(new TextList(FeedWords.plain(entry.arcName()), words.state(entry.standing()))),
                agreed ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE,
                ImmutableTransp.TRANSPARENT,
                new XProperty("X-MICROSOFT-CDO-BUSYSTATUS", "FREE"))));
    }

    /** Rises with every change, as calendars expect before they believe one, also with a second one in a second. */
    private static int sequence(PlanEntry entry) {
        var seconds = Duration.between(FIRST_SEQUENCE, entry.changedAt()).toSeconds();
        return Math.toIntExact(Math.max(0, seconds) + entry.revision() - 1);
    }

    private static byte[] octets(String name, List<VEvent> events) {
        List<? extends CalendarComponent> components = events.isEmpty() ? List.of(utc()) : events;
        var calendar = new Calendar(head(name), new ComponentList<>(components));
        return ContentLines.folded(calendar.toString());
    }

    /** No ORGANIZER, although METHOD asks for one: with it, calendars would show a meeting. */
    private static PropertyList head(String name) {
        return new PropertyList(List.of(
                new ProdId("-//Kaari//Kaari//EN"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                ImmutableMethod.PUBLISH,
                new Name(name),
                new XProperty("X-WR-CALNAME", name),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString())));
    }

    /** A calendar has to hold something; where no post is, this is what disturbs nobody. */
    private static VTimeZone utc() {
        var standard = new Standard(new PropertyList(List.of(
                new DtStart<>("19700101T000000"),
                new TzOffsetFrom("+0000"),
                new TzOffsetTo("+0000"),
                new TzName("UTC"))));
        return new VTimeZone(new PropertyList(List.of(new TzId("Etc/UTC"))), new ComponentList<>(List.of(standard)));
    }
}

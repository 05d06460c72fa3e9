package fi.kaari.calendar;

import fi.kaari.House;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Colour;
import fi.kaari.post.ChannelId;
import fi.kaari.post.PostId;
import fi.kaari.post.Schedule;
import fi.kaari.post.VariantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;

/** Planned variants as tests need them; the same name always has the same id. */
public final class Entries {

    private Entries() {}

    /** A variant for Facebook in Finnish that was last changed a month before the demonstration's stories. */
    public static PlanEntry entry(String title, String at, Standing standing) {
        return entry(title, at, "facebook", "fi", standing);
    }

    public static PlanEntry entry(String title, String at, String platform, String language, Standing standing) {
        return new PlanEntry(
                new VariantId(id(title + platform + language)),
                new PostId(id(title)),
                1,
                title,
                new ArcId(id("arc")),
                "Löydä suuntasi",
                Colour.MOSS,
                null,
                "Koukku",
                new ChannelId(id(platform)),
                "Työllisyyspalvelut",
                platform,
                Locale.forLanguageTag(language),
                Schedule.at(LocalDateTime.parse(at), House.HELSINKI, Schedule.Occurrence.EARLIER),
                standing,
                "https://example.org/",
                standing == Standing.PUBLISHED ? "https://" + platform + ".example/1" : null,
                Instant.parse("2027-02-01T07:00:00Z"));
    }

    /** The same entry with another title, changed at that time. */
    public static PlanEntry changed(PlanEntry it, String title, Instant changedAt) {
        return new PlanEntry(
                it.variant(),
                it.post(),
                it.revision() + 1,
                title,
                it.arc(),
                it.arcName(),
                it.colour(),
                it.beat(),
                it.beatName(),
                it.channel(),
                it.channelName(),
                it.platform(),
                it.language(),
                it.schedule(),
                it.standing(),
                it.link(),
                it.permalink(),
                changedAt);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

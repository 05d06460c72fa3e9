package fi.kaari.publications;

import fi.kaari.publication.Publication;
import fi.kaari.publication.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A publication as a row shows it, with what happened and what happens next as texts.
 *
 * @param title what colleagues call its post
 * @param language its tag, e.g. {@code ar}
 * @param where the channel it goes to
 */
record Entry(Publication publication, String title, String language, Where where, Choices choices) {

    private static final Set<String> SAID_IN_FULL = Set.of("unauthorised", "fault", "proved-absent");

    public String state() {
        return publication.state().key();
    }

    public Instant due() {
        return publication.due();
    }

    /** Why it stands where it stands: a text with the platform's name in its place; null if there is nothing to say. */
    public @Nullable String happened() {
        return publication.reason() == null ? null : "publication.reason." + publication.reason();
    }

    /** The platform's own words, or a colleague's; null if there are none or they would add nothing. */
    public @Nullable String words() {
        var words = publication.reasonText();
        return words == null || words.isBlank() || SAID_IN_FULL.contains(publication.reason()) ? null : words;
    }

    /** What happens next: a text with a time in its place. */
    public String next() {
        if (publication.isBegun() && publication.state().needsPerson()) return "publication.next.begun";
        if (choices.afterPause()) return "publication.next.after-pause";
        if (choices.afterReconnect()) return "publication.next.after-reconnect";
        if (choices.underPause()) return "publication.next.paused";
        return "publication.next."
                + switch (publication.state()) {
                    case WAITING -> publication.reason() == null ? "waiting" : "waiting.again";
                    case HELD -> "held" + held();
                    case RETRYING -> publication.isBegun() ? "retrying.begun" : state();
                    case MISSED -> publication.isBegun() ? "held.halted" : state();
                    default -> state();
                };
    }

    private String held() {
        if (publication.isFateUnknown()) return ".unknown";
        if (publication.isBegun()) return ".halted";
        return switch (String.valueOf(publication.reason())) {
            case "paused", "content-differs", "by-person" -> "." + publication.reason();
            default -> "";
        };
    }

    /** From the due time until it was out; null unless it is, and nothing has become of it since. */
    public @Nullable Lateness lateness() {
        var out = publication.publishedAt();
        return out == null || publication.state() != State.PUBLISHED
                ? null
                : Lateness.of(Duration.between(publication.due(), out));
    }

    /**
     * A channel as people know it.
     *
     * @param platform the platform's id
     * @param platformName its name
     * @param name the account's name there
     */
    record Where(String platform, String platformName, String name) {}

    /**
     * How late it went out.
     *
     * @param key {@code publications.late.<unit>}
     */
    record Lateness(String key, Number amount) {

        static Lateness of(Duration late) {
            if (late.toMillis() < 50) return new Lateness("publications.late.none", 0);
            if (late.toSeconds() < 60) return new Lateness("publications.late.seconds", late.toMillis() / 1000.0);
            if (late.toMinutes() < 60) return new Lateness("publications.late.minutes", late.toMinutes());
            return late.toHours() < 48
                    ? new Lateness("publications.late.hours", late.toHours())
                    : new Lateness("publications.late.days", late.toDays());
        }
    }
}

package fi.kaari.demonstration;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * One post of the demonstration's story.
 *
 * @param when seen from the moment the story begins
 * @param ending how far it has got
 */
record Scene(String title, When when, Ending ending, List<Telling> tellings) {

    Scene {
        tellings = List.copyOf(tellings);
    }

    /** How far a post has got when somebody looks around for the first time. */
    enum Ending {
        DRAFT,
        SENT_BACK,
        WAITS_FOR_EXPERT,
        WAITS_FOR_LEAD,
        APPROVED,
        PUBLISHED
    }

    /** A time seen from now. */
    @FunctionalInterface
    interface When {

        LocalDateTime from(ZonedDateTime now);

        /** @param days before today if negative */
        static When day(int days, int hour, int minute) {
            return now -> now.toLocalDate().plusDays(days).atTime(LocalTime.of(hour, minute));
        }

        static When inMinutes(int minutes) {
            return now -> now.plusMinutes(minutes).toLocalDateTime();
        }
    }

    /**
     * A variant.
     *
     * @param platform the id of the channel's platform
     * @param title for channels that show one, else empty
     * @param link where it leads, else empty
     * @param pictures of the demonstration's own media
     */
    record Telling(String platform, String language, String title, String text, String link, List<Picture> pictures) {

        static Telling of(String platform, String language, String text, Picture... pictures) {
            return new Telling(platform, language, "", text, Fair.LINK, List.of(pictures));
        }

        Telling titled(String given) {
            return new Telling(platform, language, given, text, link, pictures);
        }

        /** For channels on which nobody can follow a link. */
        Telling unlinked() {
            return new Telling(platform, language, title, text, "", pictures);
        }

        Locale locale() {
            return Locale.forLanguageTag(language);
        }
    }

    /** A file of {@code demonstration/} with what it says to those who do not see it. */
    record Picture(String file, String alternativeText) {}
}

package fi.kaari.intake;

import fi.kaari.channel.Channel;
import fi.kaari.post.Attachment;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row means: one variant of a post, as far as it can be understood.
 *
 * @param title what colleagues call the post
 * @param channel null if the row names none that there is
 * @param day null if the row names no day that there is
 * @param schedule null if the row names no time that there is
 * @param heading what readers see above the text, on platforms that have such a thing
 */
record Planned(
        String arc,
        String beat,
        String title,
        @Nullable Channel channel,
        Locale language,
        @Nullable LocalDate day,
        @Nullable Schedule schedule,
        String heading,
        String text,
        String link,
        List<Enclosure> media,
        List<Finding> findings) {

    Planned {
        media = List.copyOf(media);
        findings = List.copyOf(findings);
    }

    /** The variant that is to come of it; only of a row that can be taken. */
    Variant draft(List<Attachment> attachments) {
        return Variant.draft(Objects.requireNonNull(channel).id(), language, text, Objects.requireNonNull(schedule))
                .withTitle(heading)
                .withLink(link)
                .withMedia(attachments);
    }

    boolean canBeTaken() {
        return findings.stream().noneMatch(Finding::isError);
    }
}

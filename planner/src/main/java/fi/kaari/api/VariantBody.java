package fi.kaari.api;

import fi.kaari.media.MediaId;
import fi.kaari.post.Attachment;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Languages;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.template.TemplateId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A variant as programs read and write it.
 *
 * @param id null for a new one
 * @param language a language tag, e.g. {@code fi}; one that names a country, too, is read without it
 * @param title Velocity source, for channels that show a title
 * @param text Velocity source
 * @param template the id of the named template that wraps the text, if any
 * @param options what the platform is told beside words and media, by the platform's own keys
 */
record VariantBody(
        @Nullable String id,
        @NotNull String channel,
        @NotNull String language,
        @Nullable String title,
        @Nullable String text,
        @Nullable String template,
        @Nullable String link,
        @Nullable List<@NotNull @Valid AttachmentBody> media,
        @NotNull @Valid TimeBody time,
        @Nullable Map<String, @NotNull String> options) {

    static VariantBody of(Variant variant) {
        return new VariantBody(
                variant.id().value(),
                variant.channel().value(),
                variant.language().toLanguageTag(),
                variant.title(),
                variant.text(),
                variant.template() == null ? null : variant.template().value(),
                variant.link(),
                variant.media().stream().map(AttachmentBody::of).toList(),
                TimeBody.of(variant.schedule()),
                variant.options());
    }

    /** @param home the workspace's zone, where the time names none */
    Variant toVariant(ZoneId home) {
        return new Variant(
                id == null ? VariantId.random() : Key.read("id", id, VariantId::new),
                Key.read("channel", channel, ChannelId::new),
                language(language),
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNullElse(text, ""),
                template == null ? null : Key.read("template", template, TemplateId::new),
                Objects.requireNonNullElse(link, ""),
                media == null
                        ? List.of()
                        : media.stream().map(AttachmentBody::toAttachment).toList(),
                time.toSchedule(home),
                Objects.requireNonNullElse(options, Map.of()));
    }

    private static Locale language(String tag) {
        return Languages.read(tag).orElseThrow(() -> new Unreadable("language", tag, List.copyOf(Languages.USUAL)));
    }

    /**
     * A media item as the variant shows it.
     *
     * @param language of captions, a tag; null for the variant's own
     */
    record AttachmentBody(
            @NotNull String media,
            @Nullable String alternativeText,
            @Nullable String language) {

        static AttachmentBody of(Attachment attachment) {
            var language = attachment.language();
            return new AttachmentBody(
                    attachment.media().value(),
                    attachment.alternativeText(),
                    language == null ? null : language.toLanguageTag());
        }

        Attachment toAttachment() {
            return new Attachment(
                    Key.read("media", media, MediaId::new),
                    Objects.requireNonNullElse(alternativeText, ""),
                    language == null ? null : VariantBody.language(language));
        }
    }

    /**
     * When it is due.
     *
     * @param local to the minute, e.g. {@code 2027-03-22T09:00}
     * @param zone e.g. {@code Europe/Helsinki}; null for the workspace's own
     * @param occurrence {@code earlier} or {@code later} of a time that clocks show twice; null of any other
     * @param due the instant it means; not read from a request
     */
    record TimeBody(
            @NotNull @Schema(example = "2027-03-22T09:00", pattern = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:00)?")
            String local,

            @Nullable String zone,
            @Nullable String occurrence,
            @Nullable Instant due) {

        static TimeBody of(Schedule schedule) {
            var occurrence = schedule.occurrence();
            return new TimeBody(
                    schedule.local().toString(),
                    schedule.zone().getId(),
                    occurrence == null ? null : occurrence.name().toLowerCase(Locale.ROOT),
                    schedule.due());
        }

        Schedule toSchedule(ZoneId home) {
            var there = zone == null ? home : Key.read("zone", zone, TimeBody::zone);
            var then = Key.read("time.local", local, TimeBody::local);
            return occurrence == null
                    ? Schedule.at(then, there)
                    : Schedule.at(then, there, Key.read("occurrence", occurrence, TimeBody::occurrence));
        }

        /** Neither seconds nor an offset, which would be lost without a word. */
        private static LocalDateTime local(String text) {
            try {
                var local = LocalDateTime.parse(text);
                if (!local.equals(local.truncatedTo(ChronoUnit.MINUTES))) throw new IllegalArgumentException(text);
                return local;
            } catch (DateTimeParseException unreadable) {
                throw new IllegalArgumentException(unreadable);
            }
        }

        private static ZoneId zone(String name) {
            if (!ZoneId.getAvailableZoneIds().contains(name)) throw new IllegalArgumentException(name);
            return ZoneId.of(name);
        }

        private static Schedule.Occurrence occurrence(String key) {
            return Schedule.Occurrence.valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}

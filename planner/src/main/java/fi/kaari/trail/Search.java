package fi.kaari.trail;

import fi.kaari.audit.AuditFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for in the trail, as the form says it; nothing and the empty text let everything pass.
 *
 * @param from the first day
 * @param to the last day
 * @param before entries before the one with this sequence
 */
record Search(
        @Nullable String person,
        @Nullable String group,
        @Nullable String subject,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable Long before) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(given(person), given(group), given(subject), start(from, zone), end(to, zone), before);
    }

    public boolean isNarrowed() {
        return given(person) != null || given(group) != null || given(subject) != null || from != null || to != null;
    }

    /** The same search among what happened before that entry. */
    public String older(long sequence) {
        var page = UriComponentsBuilder.fromPath("/audit");
        add(page, "person", given(person));
        add(page, "group", given(group));
        add(page, "subject", given(subject));
        add(page, "from", from);
        add(page, "to", to);
        add(page, "before", sequence);
        return page.encode().toUriString();
    }

    private static void add(UriComponentsBuilder page, String name, @Nullable Object given) {
        if (given != null) page.queryParam(name, given);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : near(day).atStartOfDay(zone).toInstant();
    }

    private static @Nullable Instant end(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : near(day).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The day, or the nearest that databases know. */
    private static LocalDate near(LocalDate day) {
        if (day.isBefore(EARLIEST)) return EARLIEST;
        return day.isAfter(LATEST) ? LATEST : day;
    }
}

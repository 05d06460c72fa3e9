package fi.kaari.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody looks for; whatever is null lets everything pass.
 *
 * @param person the id of whoever did it
 * @param group the first word of the verb, e.g. {@code post}
 * @param subject what it was done to, e.g. {@code post/6f1c…}
 * @param from the first moment
 * @param to the moment after the last
 * @param before entries with a smaller sequence
 */
public record AuditFilter(
        @Nullable String person,
        @Nullable String group,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before) {

    public static final AuditFilter EVERYTHING = new AuditFilter(null, null, null, null, null, null);

    public AuditFilter before(long sequence) {
        return new AuditFilter(person, group, subject, from, to, sequence);
    }
}

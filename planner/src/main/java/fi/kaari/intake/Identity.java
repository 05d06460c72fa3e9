package fi.kaari.intake;

import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Fingerprint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells one row from another, in this file and in later ones: keys are the same for words that differ in nothing
 * but case, spaces and punctuation.
 *
 * @param id what the row calls itself, empty if it has no id of its own
 * @param print the whole row's fingerprint
 * @param text empty if there is none
 */
record Identity(
        String id,
        String print,
        String arc,
        String title,
        String text,
        @Nullable ChannelId channel,
        @Nullable Locale language,
        @Nullable LocalDateTime local) {

    static Identity of(Written row, Planned planned) {
        return new Identity(
                row.has(Column.ID) ? key(row.get(Column.ID)) : "",
                row.fingerprint(),
                key(planned.arc()),
                key(planned.title()),
                planned.text().isEmpty() ? "" : key(planned.text()),
                planned.channel() == null ? null : planned.channel().id(),
                planned.language(),
                planned.schedule() == null ? null : planned.schedule().local());
    }

    static String key(String words) {
        var plain = Words.plain(words);
        return Fingerprint.of("kaari-key-1")
                .add(plain.isEmpty() ? Spaces.single(words) : plain)
                .hex();
    }

    boolean hasSameVoice(Identity other) {
        return channel != null && channel.equals(other.channel) && Objects.equals(language, other.language);
    }

    boolean hasSameTitle(Identity other) {
        return arc.equals(other.arc) && title.equals(other.title);
    }

    boolean isSameTime(Identity other) {
        return local != null && local.equals(other.local);
    }

    boolean isSameDay(Identity other) {
        return local != null && other.local != null && day().equals(other.day());
    }

    private LocalDate day() {
        return Objects.requireNonNull(local).toLocalDate();
    }
}

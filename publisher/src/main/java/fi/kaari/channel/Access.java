package fi.kaari.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a channel's right to publish lasts, as far as anybody knows.
 *
 * @param expiresAt when its token ends by itself; null if never
 * @param consentEndsAt when a person has to consent anew; null if never
 * @param renewAt when Kaari fetches the next token; null if it cannot or need not
 * @param failures how often that has failed since it last went well
 * @param checkedAt when the platform last accepted the token; null if it was not asked
 * @param missing the rights that it lacks, as the platform writes them
 * @param disconnectedAt when somebody disconnected the channel; null while it is connected
 */
public record Access(
        @Nullable Instant expiresAt,
        @Nullable Instant consentEndsAt,
        @Nullable Instant renewAt,
        int failures,
        @Nullable Instant checkedAt,
        List<String> missing,
        @Nullable Instant disconnectedAt) {

    public Access {
        missing = List.copyOf(missing);
    }

    public boolean isConnected() {
        return disconnectedAt == null;
    }

    /** Whether Kaari renews the token in time by itself, and has not failed at it. */
    public boolean renewsItself() {
        return renewAt != null && failures == 0;
    }

    /** When the channel stops publishing unless a person does something; empty if never. */
    public Optional<Instant> endsAt() {
        return Stream.of(
                        Optional.ofNullable(consentEndsAt),
                        Optional.ofNullable(expiresAt).filter(end -> !renewsItself()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** The whole days until then, none below zero; empty if it never ends. */
    public Optional<Long> daysLeft(Instant now) {
        return endsAt().map(end -> Math.max(0, Duration.between(now, end).toDays()));
    }

    /** Whether a person should do something within two weeks. */
    public boolean isEnding(Instant now) {
        return isConnected()
                && endsAt().filter(end -> end.isBefore(now.plus(Warnings.EARLIEST)))
                        .isPresent();
    }
}

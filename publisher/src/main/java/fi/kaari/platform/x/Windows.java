package fi.kaari.platform.x;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.Quota;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** How much X still takes from each account, as its last answers have said: {@code x-rate-limit-*} and the like. */
final class Windows {

    static final Duration LENGTH = Duration.ofMinutes(15);
    static final Quota USUAL = Quota.usual("posts", LENGTH, 100);

    /** The windows that X tells of, the shortest first. */
    private static final List<String> HEADERS = List.of("x-rate-limit-", "x-user-limit-24hour-", "x-app-limit-24hour-");

    private final Map<String, Window> learned = new ConcurrentHashMap<>();
    private final Clock clock;

    Windows(Clock clock) {
        this.clock = clock;
    }

    void learn(Account account, Answer answer) {
        window(answer, HEADERS.getFirst()).ifPresent(window -> learned.put(account.id(), window));
    }

    /** Asks nothing of X that it would turn down. */
    void requireRoom(Account account) {
        current(account).filter(window -> window.remaining() == 0).ifPresent(window -> {
            throw new RateLimited("X takes no more posts before " + window.reset(), until(window.reset()));
        });
    }

    Quota quota(Account account) {
        return current(account)
                .map(window -> new Quota(USUAL.name(), LENGTH, window.limit(), window.limit() - window.remaining()))
                .orElse(USUAL);
    }

    private Optional<Window> current(Account account) {
        return Optional.ofNullable(learned.get(account.id()))
                .filter(window -> window.reset().isAfter(clock.instant()));
    }

    /** Until the last of the windows ends that nothing is left of. */
    Duration pause(Answer answer) {
        return Stream.concat(exhausted(answer), told(answer).stream())
                .max(Comparator.naturalOrder())
                .orElse(LENGTH);
    }

    private Stream<Duration> exhausted(Answer answer) {
        return HEADERS.stream()
                .map(name -> window(answer, name).orElse(null))
                .filter(Objects::nonNull)
                .filter(window -> window.remaining() == 0)
                .map(window -> until(window.reset()));
    }

    private Optional<Duration> told(Answer answer) {
        return number(answer, HEADERS.getFirst() + "reset")
                .map(Instant::ofEpochSecond)
                .map(this::until)
                .or(() -> number(answer, "Retry-After").map(Duration::ofSeconds));
    }

    private Duration until(Instant reset) {
        var pause = Duration.between(clock.instant(), reset);
        return pause.isPositive() ? pause.plusSeconds(1) : Duration.ofSeconds(1);
    }

    private static Optional<Window> window(Answer answer, String name) {
        var limit = number(answer, name + "limit");
        var remaining = number(answer, name + "remaining");
        var reset = number(answer, name + "reset").map(Instant::ofEpochSecond);
        if (limit.isEmpty() || remaining.isEmpty() || reset.isEmpty()) return Optional.empty();
        return Optional.of(new Window(limit.get().intValue(), remaining.get().intValue(), reset.get()));
    }

    private static Optional<Long> number(Answer answer, String header) {
        return answer.header(header).filter(value -> value.matches("\\d{1,12}")).map(Long::valueOf);
    }

    private record Window(int limit, int remaining, Instant reset) {}
}

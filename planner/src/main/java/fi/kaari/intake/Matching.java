package fi.kaari.intake;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what came of each row before: at most one variant a row, at most one row a variant. It looks for the surest
 * signs first, all rows for one sign before any row for the next.
 */
final class Matching {

    private static final List<Sign> SIGNS = List.of(
            // the row calls itself so
            new Sign(known -> Stream.ofNullable(known.origin()), it -> it.id().isEmpty() ? null : it.id()),
            // nothing at all has changed
            new Sign(known -> Stream.ofNullable(known.origin()), Identity::print),
            // the text is another
            new Sign(Known::faces, it -> joined(it.arc(), it.title(), voice(it), it.local())),
            // it moved to another hour
            new Sign(Known::faces, it -> joined(it.arc(), it.title(), voice(it), day(it))),
            // it moved to another day
            new Sign(Matching::openOrigin, it -> joined(it.arc(), it.title(), voice(it))),
            // it has another name
            new Sign(Matching::openOrigin, it -> it.text().isEmpty() ? null : joined(it.arc(), it.text(), voice(it))));

    /** The arc has another name. */
    private static final Sign OTHER_ARC =
            new Sign(Matching::openOrigin, it -> joined(it.title(), it.text(), voice(it), it.local()));

    private final Map<Integer, Known> found = new HashMap<>();
    private final Set<Known> claimed = new HashSet<>();

    private Matching() {}

    /** @param rows by their position */
    static Map<Integer, Known> of(Map<Integer, Identity> rows, List<Known> known) {
        var matching = new Matching();
        var earliestFirst = known.stream()
                .sorted(Comparator.comparing(Known::exists)
                        .reversed()
                        .thenComparing(it -> it.local().orElse(null), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        SIGNS.forEach(sign -> matching.look(sign, rows, earliestFirst));
        matching.look(OTHER_ARC, rows, ofArcsGone(rows, earliestFirst));
        return Map.copyOf(matching.found);
    }

    /** What came from arcs that the file no longer names. */
    private static List<Known> ofArcsGone(Map<Integer, Identity> rows, List<Known> known) {
        var arcs = rows.values().stream().map(Identity::arc).collect(Collectors.toSet());
        return known.stream()
                .filter(each -> openOrigin(each).noneMatch(origin -> arcs.contains(origin.arc())))
                .toList();
    }

    private void look(Sign sign, Map<Integer, Identity> rows, List<Known> known) {
        var bearers = new HashMap<String, Deque<Known>>();
        known.stream()
                .filter(Predicate.not(claimed::contains))
                .forEach(each -> sign.of(each)
                        .distinct()
                        .forEach(mark -> bearers.computeIfAbsent(mark, it -> new ArrayDeque<>())
                                .add(each)));
        rows.keySet().stream()
                .sorted()
                .filter(position -> !found.containsKey(position))
                .forEach(position -> sign.of(rows.get(position))
                        .flatMap(mark -> next(bearers.get(mark)))
                        .ifPresent(match -> claim(position, match)));
    }

    private Optional<Known> next(@Nullable Deque<Known> bearers) {
        while (bearers != null && !bearers.isEmpty()) {
            var first = bearers.poll();
            if (!claimed.contains(first)) return Optional.of(first);
        }
        return Optional.empty();
    }

    private void claim(int position, Known match) {
        found.put(position, match);
        claimed.add(match);
    }

    private static Stream<Identity> openOrigin(Known known) {
        return known.isSettled() ? Stream.empty() : Stream.ofNullable(known.origin());
    }

    private static @Nullable String voice(Identity identity) {
        return identity.channel() == null ? null : identity.channel() + "/" + identity.language();
    }

    private static @Nullable Object day(Identity identity) {
        return identity.local() == null ? null : identity.local().toLocalDate();
    }

    private static @Nullable String joined(@Nullable Object... parts) {
        var all = new StringBuilder();
        for (var part : parts) {
            if (part == null) return null;
            all.append(part).append(' ');
        }
        return all.toString();
    }

    /** Something that a row and what came of it have in common. */
    private record Sign(Function<Known, Stream<Identity>> faces, Function<Identity, @Nullable String> mark) {

        Stream<String> of(Known known) {
            return faces.apply(known).map(mark).filter(Objects::nonNull);
        }

        Optional<String> of(Identity row) {
            return Optional.ofNullable(mark.apply(row));
        }
    }
}

package fi.kaari.arc;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How far an arc is told: beat by beat, channel by channel, language by language. A beat that is told on a channel is
 * expected there in every language that the arc speaks on that channel; a beat that is told nowhere is expected on all
 * of its channels; anything else is not meant. What was dropped is not told.
 *
 * @param channels the ids of the channels, in the order of each row's places
 * @param rows one for each beat, in their order
 * @param loose what belongs to no beat
 * @param quiet where the story falls silent
 * @param <T> what is told
 */
public record Coverage<T extends Telling>(List<String> channels, List<Row<T>> rows, List<T> loose, List<Quiet> quiet) {

    public Coverage {
        channels = List.copyOf(channels);
        rows = List.copyOf(rows);
        loose = List.copyOf(loose);
        quiet = List.copyOf(quiet);
    }

    /** @param channels the ids of all channels that something is told on, in the order wanted */
    public static <T extends Telling> Coverage<T> of(Arc arc, List<String> channels, List<T> tellings) {
        var told = select(tellings, telling -> telling.progress() != Telling.Progress.DROPPED);
        return new Coverage<>(
                channels,
                arc.beats().stream().map(beat -> row(beat, channels, told)).toList(),
                select(told, telling -> telling.beat() == null),
                Quiet.between(arc.outline(), told.stream().map(Telling::day).toList()));
    }

    /** The beats that are told nowhere yet. */
    public List<Beat> untold() {
        return rows.stream().filter(Row::isUntold).map(Row::beat).toList();
    }

    /** How many places lack a language although the beat is told there in another one. */
    public Map<Locale, Long> missingLanguages() {
        return rows.stream()
                .filter(row -> !row.isUntold())
                .flatMap(Row::cells)
                .filter(Cell::isMissing)
                .collect(groupingBy(Cell::language, counting()));
    }

    private static <T extends Telling> Row<T> row(Beat beat, List<String> channels, List<T> tellings) {
        var told = select(tellings, telling -> beat.id().equals(telling.beat()));
        var places = channels.stream()
                .map(channel -> place(
                        languages(channel, tellings),
                        select(told, telling -> telling.channel().equals(channel)),
                        told.isEmpty()))
                .toList();
        return new Row<>(beat, places);
    }

    private static <T extends Telling> List<Cell<T>> place(List<Locale> languages, List<T> told, boolean wanted) {
        if (told.isEmpty() && !wanted) return List.of();
        return languages.stream()
                .map(language ->
                        new Cell<>(language, select(told, it -> it.language().equals(language))))
                .toList();
    }

    /** What the arc speaks on a channel, the most spoken first. */
    private static List<Locale> languages(String channel, List<? extends Telling> tellings) {
        var spoken = tellings.stream()
                .filter(telling -> telling.channel().equals(channel))
                .collect(groupingBy(Telling::language, counting()));
        return spoken.keySet().stream()
                .sorted(Comparator.<Locale>comparingLong(language -> -spoken.get(language))
                        .thenComparing(Locale::toLanguageTag))
                .toList();
    }

    private static <T> List<T> select(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /**
     * One beat.
     *
     * @param places one for each channel: a cell for each language expected there, none if nothing is
     */
    public record Row<T extends Telling>(Beat beat, List<List<Cell<T>>> places) {

        public Row {
            places = List.copyOf(places);
        }

        public boolean isUntold() {
            return cells().allMatch(Cell::isMissing);
        }

        Stream<Cell<T>> cells() {
            return places.stream().flatMap(List::stream);
        }
    }

    /**
     * One beat on one channel in one language.
     *
     * @param told what is told there; empty if it is missing
     */
    public record Cell<T extends Telling>(Locale language, List<T> told) {

        public Cell {
            told = List.copyOf(told);
        }

        public boolean isMissing() {
            return told.isEmpty();
        }

        /** How far the least of it has come; empty if it is missing. */
        public Optional<Telling.Progress> progress() {
            return told.stream().map(Telling::progress).min(Comparator.naturalOrder());
        }
    }
}

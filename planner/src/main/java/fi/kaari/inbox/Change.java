package fi.kaari.inbox;

import fi.kaari.approval.Look;
import fi.kaari.approval.Look.Shown;
import fi.kaari.approval.Look.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one variant between two looks at it.
 *
 * @param before null if it is new
 * @param now null if it is gone
 */
record Change(@Nullable Told before, @Nullable Told now) {

    /** Everything that is different, in the order of what is there now; what is gone comes last. */
    static List<Change> between(Look before, Look now) {
        var changes = new ArrayList<Change>();
        now.variants()
                .forEach(told ->
                        changes.add(new Change(before.variant(told.variant()).orElse(null), told)));
        before.variants().stream()
                .filter(told -> now.variant(told.variant()).isEmpty())
                .forEach(told -> changes.add(new Change(told, null)));
        return changes.stream().filter(Change::isDifferent).toList();
    }

    public boolean isNew() {
        return before == null;
    }

    public boolean isGone() {
        return now == null;
    }

    /** The one that is there, or was. */
    public Told told() {
        return now == null ? Objects.requireNonNull(before) : now;
    }

    /** The other one; of a new or vanished variant the same. */
    public Told former() {
        return before == null ? told() : before;
    }

    public boolean isMoved() {
        return !former().due().equals(told().due());
    }

    public boolean isElsewhere() {
        return !former().channel().equals(told().channel())
                || !former().language().equals(told().language());
    }

    public boolean leadsElsewhere() {
        return !former().link().equals(told().link());
    }

    public boolean isReworded() {
        return !former().text().equals(told().text());
    }

    public boolean isRetitled() {
        return !former().title().equals(told().title());
    }

    public boolean showsOtherMedia() {
        return !former().media().equals(told().media());
    }

    /** The keys of what the platform is told otherwise. */
    public Set<String> options() {
        var keys = new TreeSet<>(told().options().keySet());
        keys.addAll(former().options().keySet());
        keys.removeIf(key ->
                Objects.equals(former().options().get(key), told().options().get(key)));
        return keys;
    }

    public List<Passage> title() {
        return Passage.between(former().title(), told().title(), language());
    }

    public List<Passage> text() {
        return Passage.between(former().text(), told().text(), language());
    }

    /** Place by place what was shown and what is shown. */
    public List<Exchange> media() {
        var then = former().media();
        var today = told().media();
        return IntStream.range(0, Math.max(then.size(), today.size()))
                .mapToObj(place -> new Exchange(at(then, place), at(today, place), language()))
                .filter(Exchange::isDifferent)
                .toList();
    }

    private Locale language() {
        return told().language();
    }

    private boolean isDifferent() {
        return !Objects.equals(before, now);
    }

    private static @Nullable Shown at(List<Shown> media, int place) {
        return place < media.size() ? media.get(place) : null;
    }

    /** What was shown at one place, and what is shown there now. */
    record Exchange(@Nullable Shown before, @Nullable Shown now, Locale language) {

        public boolean isDifferent() {
            return !Objects.equals(before, now);
        }

        /** Whether only its description is another one. */
        public boolean isRedescribed() {
            return before != null && now != null && before.media().equals(now.media());
        }

        public List<Passage> description() {
            return Passage.between(words(before), words(now), language);
        }

        private static String words(@Nullable Shown shown) {
            return shown == null ? "" : shown.alternativeText();
        }
    }
}

package fi.kaari.arcs;

import static java.util.stream.Collectors.groupingBy;

import fi.kaari.arc.Arc;
import fi.kaari.calendar.PlanEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * All arcs of a workspace, as its people look for them.
 *
 * @param now being told today
 * @param ahead not begun
 * @param past told to the end
 * @param archived put away
 */
record Shelf(List<ArcCard> now, List<ArcCard> ahead, List<ArcCard> past, List<Arc> archived) {

    static Shelf of(List<Arc> arcs, List<PlanEntry> entries, LocalDate today) {
        var byArc = entries.stream().collect(groupingBy(PlanEntry::arc));
        var cards = arcs.stream()
                .filter(arc -> !arc.isArchived())
                .map(arc -> ArcCard.of(arc, PostLine.of(byArc.getOrDefault(arc.id(), List.of())), today))
                .toList();
        return new Shelf(
                with(
                        cards,
                        arc -> !arc.outline().isAhead(today) && !arc.outline().isPast(today)),
                with(cards, arc -> arc.outline().isAhead(today)),
                with(cards, arc -> arc.outline().isPast(today)).reversed(),
                arcs.stream().filter(Arc::isArchived).toList());
    }

    public boolean isEmpty() {
        return now.isEmpty() && ahead.isEmpty() && past.isEmpty() && archived.isEmpty();
    }

    private static List<ArcCard> with(List<ArcCard> cards, Predicate<Arc> wanted) {
        return cards.stream().filter(card -> wanted.test(card.arc())).toList();
    }
}

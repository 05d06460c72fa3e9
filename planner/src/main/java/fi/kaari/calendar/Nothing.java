package fi.kaari.calendar;

import fi.kaari.arc.Arc;
import fi.kaari.workspace.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A calendar with nothing in it: one sentence, and what leads on from there.
 *
 * @param key of the sentence; its action is called {@code <key>.action}
 * @param link where the action leads, null for those who may only look
 */
record Nothing(String key, @Nullable String link) {

    /**
     * @param arcs every arc there is
     * @param told those with a place in this calendar
     */
    static Optional<Nothing> in(List<PlanEntry> entries, Address address, List<Arc> arcs, List<Arc> told, Actor actor) {
        if (!entries.isEmpty()) return Optional.empty();
        if (!address.filter().isEmpty())
            return Optional.of(new Nothing("calendar.nothing.chosen", address.everything()));
        var nothing = begin(arcs, told);
        return Optional.of(actor.mayWrite() ? nothing : new Nothing(nothing.key(), null));
    }

    private static Nothing begin(List<Arc> arcs, List<Arc> told) {
        if (arcs.isEmpty()) return new Nothing("calendar.nothing.ever", "/import");
        return told.isEmpty()
                ? new Nothing("calendar.nothing.now", "/arcs/new")
                : new Nothing("calendar.nothing.yet", "/posts/new");
    }
}

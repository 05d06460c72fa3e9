package fi.kaari.arc;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All arcs, and what people do with them. */
@Service
public class Arcs {

    private final ArcTable table;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arcs(ArcTable table, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Arc> find(ArcId id) {
        return table.find(id);
    }

    /** @throws NotFound if there is no such arc in the actor's workspace */
    public Arc get(Actor actor, ArcId id) {
        return find(id).filter(arc -> arc.workspace().equals(actor.workspace())).orElseThrow(() -> new NotFound(id));
    }

    /** Every arc of the workspace, the archived ones too, by their first day. */
    public List<Arc> all(WorkspaceId workspace) {
        return table.all(workspace);
    }

    /** @throws InvalidArc if it cannot be as it was entered */
    @Transactional
    public Arc begin(Actor actor, Arc.Outline outline, List<Beat> beats) {
        actor.requireWriting();
        var arc = Arc.begin(actor.workspace(), outline, beats);
        table.insert(arc, clock.instant());
        record(actor, arc, "arc.begun", Map.of());
        return arc;
    }

    /**
     * Replaces the outline and the beats. Beats keep their ids, so that posts stay with them; the posts of a beat that
     * is gone stay in the arc and belong to no beat. A change that changes nothing leaves the arc as it is.
     *
     * @param expected the revision that the person was looking at
     * @throws InvalidArc if it cannot be as it was entered, or the arc is archived
     * @throws StaleArc if somebody else was faster
     */
    @Transactional
    public Arc revise(Actor actor, ArcId id, long expected, Arc.Outline outline, List<Beat> beats) {
        return change(actor, id, expected, "arc.revised", arc -> arc.with(outline, beats));
    }

    /** Moves one beat to another place, counted from 0. */
    @Transactional
    public Arc reorder(Actor actor, ArcId id, long expected, BeatId beat, int place) {
        return change(actor, id, expected, "arc.reordered", arc -> arc.moved(beat, place));
    }

    /** Puts an arc away; what is planned in it stays planned. */
    @Transactional
    public Arc archive(Actor actor, ArcId id, long expected) {
        return change(actor, id, expected, "arc.archived", arc -> arc.archived(clock.instant()));
    }

    @Transactional
    public Arc restore(Actor actor, ArcId id, long expected) {
        actor.requireWriting();
        var before = get(actor, id);
        return store(actor, before, expected, before.archived(null), "arc.restored");
    }

    private Arc change(Actor actor, ArcId id, long expected, String verb, UnaryOperator<Arc> change) {
        actor.requireWriting();
        var before = get(actor, id);
        if (before.isArchived()) throw new InvalidArc("archived");
        return store(actor, before, expected, change.apply(before), verb);
    }

    private Arc store(Actor actor, Arc before, long expected, Arc changed, String verb) {
        if (before.revision() != expected) throw new StaleArc(before, changed);
        if (changed.tellsTheSameAs(before)) return before;
        if (!table.update(before, changed, clock.instant())) throw new StaleArc(get(actor, before.id()), changed);
        events.publishEvent(new ArcChanged(before, changed, actor));
        record(actor, changed, verb, removals(before, changed));
        return changed;
    }

    private static Map<String, String> removals(Arc before, Arc changed) {
        var removed = before.beatsMissingIn(changed).stream().map(Beat::name).collect(Collectors.joining(", "));
        return removed.isEmpty() ? Map.of() : Map.of("removedBeats", removed);
    }

    private void record(Actor actor, Arc arc, String verb, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("name", arc.name());
        details.put("revision", Long.toString(arc.revision()));
        audit.record(actor, new Act(verb, "arc/" + arc.id(), details));
    }
}

package fi.kaari.arc;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Transactional
    public Arc begin(Actor actor, Arc.Outline outline, List<Beat> beats) {
        actor.requireWriting();
        var arc = Arc.begin(actor.workspace(), outline, beats);
        table.insert(arc);
        record(actor, arc, "arc.begun");
        return arc;
    }

    /**
     * Replaces the outline and the beats; beats keep their ids, so that posts stay with them.
     *
     * @param expected the revision that the person was looking at
     * @throws StaleArc if somebody else was faster
     */
    @Transactional
    public Arc revise(Actor actor, ArcId id, long expected, Arc.Outline outline, List<Beat> beats) {
        return change(actor, id, expected, get(actor, id).with(outline, beats), "arc.revised");
    }

    /** Moves one beat to another place, counted from 0. */
    @Transactional
    public Arc reorder(Actor actor, ArcId id, long expected, BeatId beat, int place) {
        return change(actor, id, expected, get(actor, id).moved(beat, place), "arc.reordered");
    }

    @Transactional
    public Arc archive(Actor actor, ArcId id, long expected) {
        return change(actor, id, expected, get(actor, id).archived(clock.instant()), "arc.archived");
    }

    @Transactional
    public Arc restore(Actor actor, ArcId id, long expected) {
        return change(actor, id, expected, get(actor, id).archived(null), "arc.restored");
    }

    private Arc change(Actor actor, ArcId id, long expected, Arc changed, String verb) {
        actor.requireWriting();
        if (changed.revision() != expected + 1 || !table.update(changed)) throw new StaleArc(get(actor, id), changed);
        record(actor, changed, verb);
        events.publishEvent(new ArcChanged(id, actor));
        return changed;
    }

    private void record(Actor actor, Arc arc, String verb) {
        var details = Map.of("name", arc.name(), "revision", Long.toString(arc.revision()));
        audit.record(actor, new Act(verb, "arc/" + arc.id(), details));
    }
}

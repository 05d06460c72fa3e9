package fi.kaari.approval;

import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.People;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which steps posts have to pass: those of their arc, else those of the workspace, else the usual ones. A review keeps the
 * steps it was submitted under, so that a change is one for later submissions only.
 */
@Service
public class Flows {

    private final FlowTable table;
    private final Arcs arcs;
    private final People people;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    Flows(FlowTable table, Arcs arcs, People people, AuditTrail audit, JsonMapper json, Clock clock) {
        this.table = table;
        this.arcs = arcs;
        this.people = people;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** What a post of the arc that is submitted now has to pass. */
    public ApprovalFlow inForce(WorkspaceId workspace, ArcId arc) {
        return of(workspace, arc).orElseGet(() -> of(workspace)).flow();
    }

    /** What holds for every arc without a flow of its own. */
    public Agreed of(WorkspaceId workspace) {
        return table.find(workspace, null).orElse(Agreed.NONE);
    }

    /** The arc's own; empty if it has none. */
    public Optional<Agreed> of(WorkspaceId workspace, ArcId arc) {
        return table.find(workspace, arc);
    }

    /**
     * Changes what later submissions have to pass.
     *
     * @param arc null for every arc of the workspace without a flow of its own
     * @param expected the revision that the person was looking at; 0 if there was none
     * @throws StaleFlow if somebody else changed it meanwhile
     * @throws InvalidFlow if it names somebody whom nobody knows
     */
    @Transactional
    public Agreed change(Actor actor, @Nullable ArcId arc, long expected, ApprovalFlow flow) {
        var before = before(actor, arc, expected);
        requireKnown(flow);
        var changed = new Agreed(flow, expected + 1);
        if (!table.store(actor.workspace(), arc, changed, clock.instant())) throw stale(actor, arc);
        audit.record(actor, new Act("flow.changed", subject(actor, arc), facts(before, flow)));
        return changed;
    }

    /**
     * Lets the arc follow the workspace's flow again, or the workspace the usual one.
     *
     * @throws StaleFlow if somebody else changed it meanwhile
     */
    @Transactional
    public void reset(Actor actor, @Nullable ArcId arc, long expected) {
        var before = before(actor, arc, expected);
        if (!table.remove(actor.workspace(), arc, expected)) throw stale(actor, arc);
        audit.record(actor, new Act("flow.reset", subject(actor, arc), Map.of("before", text(before.flow()))));
    }

    /** Leads and administrators change flows; nobody gets around what was submitted before by that. */
    private Agreed before(Actor actor, @Nullable ArcId arc, long expected) {
        actor.require(Role.LEAD, Role.ADMIN);
        if (arc != null) arcs.get(actor, arc);
        var before = table.find(actor.workspace(), arc).orElse(Agreed.NONE);
        if (before.revision() != expected) throw new StaleFlow(before);
        return before;
    }

    private StaleFlow stale(Actor actor, @Nullable ArcId arc) {
        return new StaleFlow(table.find(actor.workspace(), arc).orElse(Agreed.NONE));
    }

    private void requireKnown(ApprovalFlow flow) {
        var named = flow.steps().stream().map(Step::people).flatMap(java.util.Set::stream);
        if (named.anyMatch(person -> people.find(person).isEmpty())) throw new InvalidFlow("unknown");
    }

    private Map<String, String> facts(Agreed before, ApprovalFlow after) {
        return Map.of("before", text(before.flow()), "after", text(after));
    }

    private String text(ApprovalFlow flow) {
        return json.writeValueAsString(flow.steps());
    }

    private static String subject(Actor actor, @Nullable ArcId arc) {
        return arc == null ? "workspace/" + actor.workspace() : "arc/" + arc;
    }

    /**
     * A flow as it is agreed.
     *
     * @param revision 0 if nobody has agreed on any
     */
    public record Agreed(ApprovalFlow flow, long revision) {

        public static final Agreed NONE = new Agreed(ApprovalFlow.USUAL, 0);

        public List<Step> steps() {
            return flow.steps();
        }
    }
}

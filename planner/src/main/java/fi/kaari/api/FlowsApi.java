package fi.kaari.api;

import fi.kaari.approval.ApprovalFlow;
import fi.kaari.approval.Flows;
import fi.kaari.approval.Flows.Agreed;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.workspace.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Flows", description = "Which steps posts have to pass; a change is one for later submissions only")
class FlowsApi {

    private final Flows flows;
    private final Arcs arcs;

    FlowsApi(Flows flows, Arcs arcs) {
        this.flows = flows;
        this.arcs = arcs;
    }

    @GetMapping("/flow")
    @Operation(summary = "What holds for every arc without a flow of its own; revision 0 is the usual one")
    ResponseEntity<FlowBody> ofWorkspace(Actor actor) {
        return tagged(flows.of(actor.workspace()), true);
    }

    @PutMapping("/flow")
    @Operation(summary = "Change what holds for every arc without a flow of its own")
    ResponseEntity<FlowBody> change(
            Actor actor, @RequestHeader("If-Match") Revision expected, @Valid @RequestBody FlowWish wish) {
        return tagged(flows.change(actor, null, expected.number(), wish.flow()), true);
    }

    @DeleteMapping("/flow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Go back to the usual flow: an expert, then a lead")
    void reset(Actor actor, @RequestHeader("If-Match") Revision expected) {
        flows.reset(actor, null, expected.number());
    }

    @GetMapping("/arcs/{arc}/flow")
    @Operation(
            summary =
                    "What posts of the arc have to pass; if it has no flow of its own, revision 0 and the workspace’s")
    ResponseEntity<FlowBody> ofArc(Actor actor, @PathVariable ArcId arc) {
        arcs.get(actor, arc);
        var own = flows.of(actor.workspace(), arc);
        return own.map(it -> tagged(it, true))
                .orElseGet(() -> tagged(new Agreed(flows.of(actor.workspace()).flow(), 0), false));
    }

    @PutMapping("/arcs/{arc}/flow")
    @Operation(summary = "Give the arc a flow of its own, or change it")
    ResponseEntity<FlowBody> changeOfArc(
            Actor actor,
            @PathVariable ArcId arc,
            @RequestHeader("If-Match") Revision expected,
            @Valid @RequestBody FlowWish wish) {
        return tagged(flows.change(actor, arc, expected.number(), wish.flow()), true);
    }

    @DeleteMapping("/arcs/{arc}/flow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let the arc follow the workspace’s flow again")
    void resetOfArc(Actor actor, @PathVariable ArcId arc, @RequestHeader("If-Match") Revision expected) {
        flows.reset(actor, arc, expected.number());
    }

    private static ResponseEntity<FlowBody> tagged(Agreed agreed, boolean isOwn) {
        var steps = agreed.steps().stream().map(StepBody::of).toList();
        return Revision.tagged(agreed.revision(), new FlowBody(agreed.revision(), isOwn, steps));
    }

    /** A flow as it is. */
    record FlowBody(long revision, boolean isOwn, List<StepBody> steps) {}

    /** A flow as somebody wants it. */
    record FlowWish(@NotNull List<@Valid StepBody> steps) {

        ApprovalFlow flow() {
            return new ApprovalFlow(steps.stream().map(StepBody::step).toList());
        }
    }
}

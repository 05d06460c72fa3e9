package fi.kaari.approval;

import fi.kaari.workspace.Role;
import java.util.List;

/** The ordered steps that a post has to pass. */
public record ApprovalFlow(List<Step> steps) {

    /** First somebody who knows the matter, then somebody who answers for it. */
    public static final ApprovalFlow USUAL =
            new ApprovalFlow(List.of(new Step(Role.EXPERT, 1), new Step(Role.LEAD, 1)));

    public ApprovalFlow {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("A flow has at least one step");
    }

    /** How many approvals it takes altogether. */
    public int approvalsNeeded() {
        return steps.stream().mapToInt(Step::needed).sum();
    }

    /**
     * One step.
     *
     * @param decides the role whose holders decide
     * @param needed how many of them have to approve
     * @param stepUp whether they sign in once more before they decide: {@link StepUp}
     */
    public record Step(Role decides, int needed, boolean stepUp) {

        public Step {
            if (needed < 1) throw new IllegalArgumentException("A step needs at least one approval");
        }

        public Step(Role decides, int needed) {
            this(decides, needed, false);
        }

        Step withStepUp() {
            return new Step(decides, needed, true);
        }
    }
}

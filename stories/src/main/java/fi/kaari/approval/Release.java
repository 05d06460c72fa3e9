package fi.kaari.approval;

import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.workspace.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead has let a post go out past the steps that were left; somebody else looks at it afterwards.
 *
 * @param review of the post, decided by the release
 * @param decision the lead's, whose comment is the reason
 * @param check null as long as nobody has looked
 */
public record Release(
        Review review, Decision decision, @Nullable Check check) {

    /** What it takes. */
    static final Step STEP = new Step(Role.LEAD, 1, true);

    public boolean isOpen() {
        return check == null;
    }

    /**
     * What somebody else says about it afterwards.
     *
     * @param name of the person who says it
     * @param isInOrder whether the release was right
     */
    public record Check(String name, Instant at, boolean isInOrder, String comment) {}
}

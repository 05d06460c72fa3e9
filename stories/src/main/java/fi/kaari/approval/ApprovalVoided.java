package fi.kaari.approval;

import fi.kaari.workspace.Actor;

/**
 * A review, decided or not, no longer counts. Told inside the transaction that made it so.
 *
 * @param because as {@link Review.Voided} has it
 */
public record ApprovalVoided(Review review, Actor actor, String because) {

    /** Whether the content was changed, by somebody who may not have thought of the review. */
    public boolean isByEdit() {
        return because.equals("edited") || because.equals("outdated");
    }
}

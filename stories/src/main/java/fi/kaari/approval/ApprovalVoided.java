package fi.kaari.approval;

import fi.kaari.workspace.Actor;

/** A review, decided or not, no longer counts. Told inside the transaction that made it so. */
public record ApprovalVoided(Review review, Actor actor) {}

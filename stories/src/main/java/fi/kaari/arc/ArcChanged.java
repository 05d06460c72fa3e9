package fi.kaari.arc;

import fi.kaari.workspace.Actor;

/** An arc was changed in a way that what is rendered from it may differ now. */
public record ArcChanged(Arc before, Arc arc, Actor actor) {}

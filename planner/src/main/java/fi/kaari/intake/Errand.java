package fi.kaari.intake;

import fi.kaari.arc.ArcId;
import fi.kaari.workspace.Actor;
import java.util.Map;

/**
 * What somebody takes rows with.
 *
 * @param arcs those that are here, by the keys of their names in the file; grows while arcs are begun
 */
record Errand(Actor actor, IntakeId intake, Terms terms, Shelf shelf, Map<String, ArcId> arcs) {}

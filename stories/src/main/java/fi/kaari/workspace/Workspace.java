package fi.kaari.workspace;

import java.time.ZoneId;
import java.util.Locale;

/**
 * An organisation's unit that plans together.
 *
 * @param zone where its people and its readers live: the zone of every planned time
 * @param language the language a new variant starts in
 */
public record Workspace(WorkspaceId id, String name, ZoneId zone, Locale language) {}

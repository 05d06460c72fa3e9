package fi.kaari.telling;

import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;

/**
 * One mail to one person, taken out of the outbox by one sender.
 *
 * @param claim names it: no other sender has what is in it
 * @param lines the oldest first; more than one only in a daily one
 * @param attempts how often it was tried before
 */
record Letter(String claim, PersonId person, WorkspaceId workspace, boolean daily, List<Line> lines, int attempts) {

    Letter {
        lines = List.copyOf(lines);
    }

    /** @param id always the same for the same piece of news */
    record Line(String id, Occasion occasion, String subject, String path) {}
}

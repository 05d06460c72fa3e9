package fi.kaari.trail;

import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Workspaces;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds entries and puts names to them. */
@Component
class Lines {

    private static final int PAGE = 100;

    private final AuditTrail trail;
    private final Names names;
    private final Workspaces workspaces;

    Lines(AuditTrail trail, Names names, Workspaces workspaces) {
        this.trail = trail;
        this.names = names;
        this.workspaces = workspaces;
    }

    /** The newest that this person looks for. */
    Found found(Actor actor, Search search) {
        var zone = workspaces.get(actor.workspace()).zone();
        var entries = trail.newest(actor, search.filter(zone), PAGE + 1);
        return new Found(lines(entries.subList(0, Math.min(PAGE, entries.size()))), entries.size() > PAGE);
    }

    private List<Line> lines(List<AuditEntry> entries) {
        var subjects = names.subjects(entries);
        var platforms = names.platforms(entries);
        return entries.stream()
                .map(entry -> new Line(
                        entry,
                        subjects.get(entry.act().subject()),
                        platforms.get(entry.details().getOrDefault("publication", ""))))
                .toList();
    }

    /**
     * One page of the trail, the newest first.
     *
     * @param hasOlder whether more of what was looked for happened before
     */
    record Found(List<Line> lines, boolean hasOlder) {

        public long oldest() {
            return lines.getLast().entry().sequence();
        }
    }
}

package fi.kaari.audit;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.WorkspaceId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Hands a whole trail over, so that anybody can verify it without Kaari; {@code docs/audit.md} describes the form. */
@Service
public class AuditExport {

    private static final int PAGE = 1_000;

    private final AuditTrail trail;
    private final AuditTable table;
    private final JsonMapper json;
    private final Clock clock;

    AuditExport(AuditTrail trail, AuditTable table, JsonMapper json, Clock clock) {
        this.trail = trail;
        this.table = table;
        this.json = json;
        this.clock = clock;
    }

    /** Notes in the trail who takes it along; that entry is the last of the export. */
    @Transactional
    public Ready prepare(Actor actor) {
        actor.requireTrail();
        trail.record(actor, Act.of("audit.exported", "workspace/" + actor.workspace()));
        var head = table.head(actor.workspace());
        return new Ready(actor.workspace(), head.sequence(), head.hash(), clock.instant());
    }

    /** Writes one line of JSON about the export and one for each entry, page by page. */
    public void write(Ready export, OutputStream out) throws IOException {
        write(heading(export), out);
        for (long done = 0; done < export.entries(); ) {
            var page = table.after(export.workspace(), done, (int) Math.min(PAGE, export.entries() - done));
            if (page.isEmpty()) return;
            for (var entry : page) write(line(entry), out);
            done = page.getLast().sequence();
        }
    }

    /** One line of JSON that says what was signed. */
    public void write(Checkpoint checkpoint, OutputStream out) throws IOException {
        var line = new LinkedHashMap<String, Object>();
        line.put("checkpoint", Checkpoint.FORM);
        line.put("workspace", checkpoint.workspace().value());
        line.put("sequence", checkpoint.sequence());
        line.put("hash", checkpoint.hash());
        line.put("at", checkpoint.at().toString());
        line.put("key", checkpoint.key());
        line.put("signature", checkpoint.signature());
        write(line, out);
    }

    private void write(Map<String, Object> line, OutputStream out) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
    }

    private static Map<String, Object> heading(Ready export) {
        var heading = new LinkedHashMap<String, Object>();
        heading.put("export", "kaari-audit-1");
        heading.put("workspace", export.workspace().value());
        heading.put("entries", export.entries());
        heading.put("last", export.last());
        heading.put("at", export.at().toString());
        return heading;
    }

    private static Map<String, Object> line(AuditEntry entry) {
        var line = new LinkedHashMap<String, Object>();
        line.put("workspace", entry.workspace().value());
        line.put("sequence", entry.sequence());
        line.put("at", entry.at().toString());
        line.put("actor", entry.actor());
        line.put("actorName", entry.actorName());
        line.put("verb", entry.act().verb());
        line.put("subject", entry.act().subject());
        line.put("details", new TreeMap<>(entry.details()));
        line.put("previous", entry.previous());
        line.put("hash", entry.hash());
        return line;
    }

    /**
     * What is to be written.
     *
     * @param entries how many entries it has
     * @param last the hash of the last of them
     */
    public record Ready(WorkspaceId workspace, long entries, String last, Instant at) {}
}

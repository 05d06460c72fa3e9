package fi.kaari.compose;

import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditTrail;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who did what to a post, in words. */
@Component
class History {

    private static final int LONGEST = 200;
    private static final Set<String> TOLD = Set.of(
            "post.drafted",
            "post.revised",
            "post.outdated",
            "post.submitted",
            "review.approved",
            "review.sent-back",
            "approval.voided");

    private final AuditTrail trail;

    History(AuditTrail trail) {
        this.trail = trail;
    }

    /** The newest first; what somebody did several times in a row is told once. */
    List<Remembered> of(Sheet sheet) {
        var post = sheet.post();
        var told = new ArrayDeque<Remembered>();
        trail.about(post.workspace(), "post/" + post.id(), LONGEST).stream()
                .map(entry -> remembered(sheet, entry))
                .forEach(act -> add(told, act));
        return List.copyOf(told);
    }

    private static void add(Deque<Remembered> told, Remembered act) {
        var isRepeated = !told.isEmpty() && told.getLast().repeats(act);
        told.addLast(isRepeated ? told.removeLast().andBefore(act) : act);
    }

    private static Remembered remembered(Sheet sheet, AuditEntry entry) {
        var details = entry.act().details();
        var state = details.get("is");
        return new Remembered(
                entry.at(),
                entry.actorName(),
                1,
                "history."
                        + (TOLD.contains(entry.act().verb())
                                ? entry.act().verb()
                                : state == null ? "other" : "publication"),
                entry.act().verb(),
                tab(sheet, details),
                state,
                details.getOrDefault("comment", state == null ? details.getOrDefault("reason", "") : ""));
    }

    private static @Nullable Tab tab(Sheet sheet, Map<String, String> details) {
        return sheet.tabs().stream()
                .filter(tab -> tab.variant().value().equals(details.get("variant")))
                .findFirst()
                .orElse(null);
    }
}

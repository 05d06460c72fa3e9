package fi.kaari.api;

import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditTrail;
import fi.kaari.audit.ChainCheck;
import fi.kaari.workspace.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit trail", description = "Who did what, when, on which content")
class AuditApi {

    private static final int MOST = 1000;

    private final AuditTrail trail;

    AuditApi(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/api/v1/audit")
    @Operation(summary = "Entries after a sequence number, in their order; for leads and administrators")
    List<AuditBody> after(
            Actor actor,
            @RequestParam(defaultValue = "0") long sequence,
            @RequestParam(defaultValue = "100") int limit) {
        return trail.after(actor, sequence, Math.clamp(limit, 1, MOST)).stream()
                .map(AuditBody::of)
                .toList();
    }

    @GetMapping("/api/v1/audit/chain")
    @Operation(summary = "Whether every entry is as it was written; looks at all of them; for leads and administrators")
    ChainBody chain(Actor actor) {
        return ChainBody.of(trail.check(actor));
    }

    /**
     * How far the chain is whole.
     *
     * @param upTo the sequence of the last entry up to which everything is as it was written
     * @param hash of that entry
     */
    record ChainBody(boolean isWhole, long upTo, String hash) {

        static ChainBody of(ChainCheck check) {
            return new ChainBody(check.isWhole(), check.upTo(), check.lastHash());
        }
    }

    /** One link of the chain; how its hash is computed stands in docs/audit.md. */
    record AuditBody(
            long sequence,
            Instant at,
            String actor,
            String actorName,
            String verb,
            String subject,
            Map<String, String> details,
            String previous,
            String hash) {

        static AuditBody of(AuditEntry entry) {
            return new AuditBody(
                    entry.sequence(),
                    entry.at(),
                    entry.actor(),
                    entry.actorName(),
                    entry.act().verb(),
                    entry.act().subject(),
                    entry.details(),
                    entry.previous(),
                    entry.hash());
        }
    }
}

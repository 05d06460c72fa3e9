package fi.kaari.approval;

import fi.kaari.check.Assessment;
import fi.kaari.check.Checks;
import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Post;
import fi.kaari.post.Rendered;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks at a post before anyone is asked to approve it. */
@Component
class Submission {

    private final Checks checks;
    private final Clock clock;

    Submission(Checks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    Review of(Post post, Actor actor, String reason) {
        if (post.variants().isEmpty()) throw new InvalidPost("variants");
        var findings = new LinkedHashMap<VariantId, List<Finding>>();
        var digests = new LinkedHashMap<VariantId, Digest>();
        post.variants().forEach(variant -> look(post, variant, findings, digests));
        refuse(findings, reason);
        return new Review(
                ReviewId.random(),
                post.workspace(),
                post.id(),
                post.revision(),
                Digest.of(digests),
                digests,
                ApprovalFlow.USUAL,
                actor.id(),
                clock.instant(),
                earliest(post),
                reason,
                null,
                List.of());
    }

    private void look(
            Post post, Variant variant, Map<VariantId, List<Finding>> findings, Map<VariantId, Digest> digests) {
        var assessment = checks.assess(post, variant);
        var found = new ArrayList<>(assessment.findings());
        if (variant.schedule().isDue(clock.instant())) found.add(Finding.error("time.past", Place.of(Field.TIME)));
        if (!found.isEmpty()) findings.put(variant.id(), found);
        rendered(assessment, variant.id(), digests);
    }

    private static void rendered(Assessment assessment, VariantId variant, Map<VariantId, Digest> digests) {
        Rendered rendered = assessment.rendered();
        if (rendered != null) digests.put(variant, Digest.of(rendered));
    }

    private static void refuse(Map<VariantId, List<Finding>> findings, String reason) {
        if (findings.isEmpty()) return;
        var refused = new NotReadyForReview(findings);
        if (!refused.onlyWarnings() || reason.isEmpty()) throw refused;
    }

    private static Instant earliest(Post post) {
        return post.variants().stream()
                .map(variant -> variant.schedule().due())
                .min(Instant::compareTo)
                .orElseThrow();
    }
}

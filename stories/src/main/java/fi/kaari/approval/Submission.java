package fi.kaari.approval;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.check.Checks;
import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at a post before anyone is asked to approve it. */
@Component
class Submission {

    private static final int LONGEST_REASON = 4_000;

    private final Arcs arcs;
    private final Flows flows;
    private final StepUp stepUp;
    private final Checks checks;
    private final ObjectProvider<OutAlready> out;
    private final Clock clock;

    Submission(Arcs arcs, Flows flows, StepUp stepUp, Checks checks, ObjectProvider<OutAlready> out, Clock clock) {
        this.arcs = arcs;
        this.flows = flows;
        this.stepUp = stepUp;
        this.checks = checks;
        this.out = out;
        this.clock = clock;
    }

    /**
     * @throws InvalidPost if there is nothing to ask about
     * @throws NotReadyForReview if the checks have found something that has to be dealt with first
     */
    Review of(Post post, Actor actor, String reason) {
        if (arcs.find(post.arc()).filter(Arc::isArchived).isPresent()) throw new InvalidPost("arc.archived");
        var asked = asked(post);
        var looks = asked.stream().map(variant -> look(post, variant)).toList();
        refuse(looks, reason);
        var digests = looks.stream()
                .collect(Collectors.toMap(Look::variant, look -> look.digest().orElseThrow()));
        return new Review(
                ReviewId.random(),
                post.workspace(),
                post.id(),
                post.revision(),
                Digest.of(digests),
                digests,
                stepUp.demandedIn(flows.inForce(post.workspace(), post.arc())),
                actor.id(),
                clock.instant(),
                earliest(asked),
                reason,
                null,
                List.of());
    }

    /** @throws InvalidPost if all that the review is about has reached readers, or may have at this moment */
    void requireStillToCome(Review review) {
        if (gone(review.post()).containsAll(review.digests().keySet())) throw new InvalidPost("variants.out");
    }

    /** What can still be agreed on. */
    private List<Variant> asked(Post post) {
        if (post.variants().isEmpty()) throw new InvalidPost("variants");
        var gone = gone(post.id());
        var asked = post.variants().stream()
                .filter(variant -> !gone.contains(variant.id()))
                .toList();
        if (asked.isEmpty()) throw new InvalidPost("variants.out");
        return asked;
    }

    private Set<VariantId> gone(PostId post) {
        return out.stream().flatMap(each -> each.of(post).stream()).collect(Collectors.toSet());
    }

    private Look look(Post post, Variant variant) {
        var assessment = checks.assess(post, variant);
        var findings = new ArrayList<>(assessment.findings());
        if (variant.schedule().isDue(clock.instant())) findings.add(Finding.error("time.past", Place.of(Field.TIME)));
        return new Look(
                variant.id(),
                findings,
                Optional.ofNullable(assessment.rendered()).map(Digest::of));
    }

    private static void refuse(List<Look> looks, String reason) {
        if (reason.length() > LONGEST_REASON) throw new InvalidPost("reason.long");
        var findings = new LinkedHashMap<VariantId, List<Finding>>();
        looks.stream()
                .filter(look -> !look.findings().isEmpty())
                .forEach(look -> findings.put(look.variant(), look.findings()));
        if (findings.isEmpty()) return;
        var refused = new NotReadyForReview(findings);
        if (!refused.onlyWarnings() || reason.isEmpty()) throw refused;
    }

    private static Instant earliest(List<Variant> asked) {
        return asked.stream()
                .map(variant -> variant.schedule().due())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private record Look(VariantId variant, List<Finding> findings, Optional<Digest> digest) {}
}

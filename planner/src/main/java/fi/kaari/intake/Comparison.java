package fi.kaari.intake;

import fi.kaari.arc.Arcs;
import fi.kaari.intake.Row.Judgement;
import fi.kaari.post.Posts;
import org.springframework.stereotype.Component;

/** Compares a row with what came of it before. */
@Component
class Comparison {

    private final Posts posts;
    private final Arcs arcs;
    private final Origins origins;

    Comparison(Posts posts, Arcs arcs, Origins origins) {
        this.posts = posts;
        this.arcs = arcs;
        this.origins = origins;
    }

    Judgement judge(Planned planned, Judgement open, Known match, Context context) {
        var post = posts.find(match.post()).orElseThrow();
        var variant = post.variant(match.variant()).orElseThrow();
        var then = origins.of(match.variant())
                .map(origin -> Understanding.of(context.terms(), origin.written(), origin.choice()))
                .orElse(null);
        var arc = arcs.find(post.arc()).orElseThrow();
        var changes = Difference.between(then, planned, arc, post, variant, context.shelf(), match.missedMedia());
        return changes.isEmpty() ? open.same(match) : open.changed(post, variant.id(), changes);
    }
}

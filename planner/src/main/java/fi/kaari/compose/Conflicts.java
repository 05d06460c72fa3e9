package fi.kaari.compose;

import fi.kaari.approval.Reviews;
import fi.kaari.audit.AuditTrail;
import fi.kaari.post.StalePost;
import fi.kaari.post.VariantId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What is shown when somebody else was faster: both versions, so that nobody's words are lost. */
@Component
class Conflicts {

    private final Sheets sheets;
    private final Editors editors;
    private final Reviews reviews;
    private final AuditTrail trail;

    Conflicts(Sheets sheets, Editors editors, Reviews reviews, AuditTrail trail) {
        this.sheets = sheets;
        this.editors = editors;
        this.reviews = reviews;
        this.trail = trail;
    }

    String overtaken(StalePost stale, VariantId id, VariantForm typed, Reply reply) {
        var post = stale.current();
        var theirs = post.variant(id).orElse(null);
        if (theirs == null) return gone(typed, reply);
        var isLive = reviews.live(post.id()).isPresent();
        var tab = sheets.of(post).tab(id);
        var mine = typed.at(post.revision(), isLive);
        reply.view()
                .addAttribute("post", post)
                .addAttribute("mine", editors.of(post, theirs, tab, mine, true))
                .addAttribute("theirs", editors.of(post, theirs, tab, VariantForm.of(post, theirs, isLive), false))
                .addAttribute(
                        "change",
                        trail.about(post.workspace(), "post/" + post.id(), 1).getFirst());
        return reply.page(HttpStatus.CONFLICT, "compose/conflict");
    }

    /** There is nothing left to save into; what was typed can still be copied. */
    String gone(VariantForm typed, Reply reply) {
        reply.view().addAttribute("typed", typed);
        return reply.page(HttpStatus.GONE, "compose/gone");
    }
}

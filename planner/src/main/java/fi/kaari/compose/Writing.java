package fi.kaari.compose;

import fi.kaari.page.Notice;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.StalePost;
import fi.kaari.post.VariantId;
import fi.kaari.publication.AlreadyOut;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves what was typed; what cannot be saved comes back with everything that was typed. */
@Controller
class Writing {

    private final Posts posts;
    private final Submitting submitting;
    private final Desk desk;
    private final Conflicts conflicts;

    Writing(Posts posts, Submitting submitting, Desk desk, Conflicts conflicts) {
        this.posts = posts;
        this.submitting = submitting;
        this.desk = desk;
        this.conflicts = conflicts;
    }

    /** @param then {@code submit} to put the post before those who approve it, too */
    @PostMapping("/posts/{post}/variants/{variant}")
    String save(
            Actor actor,
            @PathVariable PostId post,
            @PathVariable VariantId variant,
            VariantForm typed,
            @RequestParam(defaultValue = "") String then,
            Model view,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.requireWriting();
        var reply = new Reply(view, response, next);
        try {
            return saved(actor, post, variant, typed, then.equals("submit"), reply);
        } catch (StalePost stale) {
            return conflicts.overtaken(stale, variant, typed, reply);
        } catch (InvalidPost refusal) {
            return refused(actor, post, variant, typed, Problem.of(refusal), reply);
        } catch (AlreadyOut out) {
            return reply.to(post, variant, Notice.refusal("publication.already-out"));
        } catch (NotFound gone) {
            return conflicts.gone(typed, reply);
        }
    }

    private String saved(Actor actor, PostId id, VariantId variant, VariantForm typed, boolean submits, Reply reply) {
        var wasLive = submitting.isLive(id);
        if (wasLive && !typed.voids()) return refused(actor, id, variant, typed, Problem.VOIDS, reply);
        var post = posts.rewrite(actor, id, typed.revision(), variant, typed::onto);
        reply.next().addFlashAttribute("saved", variant.value());
        if (submits) return submitting.submit(actor, post, "", reply);
        var isVoided = wasLive && !submitting.isLive(id);
        return reply.to(id, variant, isVoided ? Notice.warning("compose.voided") : Notice.done("compose.saved"));
    }

    /** The page again, with what was typed and why it is not saved. */
    private String refused(Actor actor, PostId id, VariantId variant, VariantForm typed, Problem problem, Reply reply) {
        var post = posts.get(actor, id);
        var informed = typed.at(typed.revision(), submitting.isLive(id));
        var page = desk.retype(reply.view(), actor, post, variant, informed, problem);
        return reply.page(HttpStatus.UNPROCESSABLE_CONTENT, page);
    }
}

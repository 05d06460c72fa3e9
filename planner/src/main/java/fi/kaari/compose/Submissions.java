package fi.kaari.compose;

import fi.kaari.approval.Reviews;
import fi.kaari.page.Notice;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.StalePost;
import fi.kaari.workspace.Actor;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for approval, and takes a post back from it. */
@Controller
@RequestMapping("/posts/{post}")
class Submissions {

    private final Posts posts;
    private final Reviews reviews;
    private final Submitting submitting;

    Submissions(Posts posts, Reviews reviews, Submitting submitting) {
        this.posts = posts;
        this.reviews = reviews;
        this.submitting = submitting;
    }

    @PostMapping("/submit")
    String submit(
            Actor actor,
            @PathVariable("post") PostId id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String reason,
            Model view,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.requireWriting();
        var reply = new Reply(view, response, next);
        try {
            return submitting.submit(actor, posts.at(actor, id, revision), reason, reply);
        } catch (StalePost stale) {
            return reply.to(id, null, Notice.refusal("compose.overtaken"));
        }
    }

    @PostMapping("/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable("post") PostId id,
            @RequestParam long revision,
            Model view,
            HttpServletResponse response,
            RedirectAttributes next) {
        var reply = new Reply(view, response, next);
        try {
            reviews.withdraw(actor, id, revision);
            return reply.to(id, null, Notice.done("compose.withdrawn"));
        } catch (StalePost stale) {
            return reply.to(id, null, Notice.refusal("compose.overtaken"));
        }
    }
}

package fi.kaari.compose;

import fi.kaari.page.Notice;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.StalePost;
import fi.kaari.publication.AlreadyOut;
import fi.kaari.workspace.Actor;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a post another name or place, or takes it out of the plan. */
@Controller
@RequestMapping("/posts/{post}")
class Placing {

    private final Posts posts;
    private final Choices choices;

    Placing(Posts posts, Choices choices) {
        this.posts = posts;
        this.choices = choices;
    }

    /** A change of the arc asks for its beats alone. */
    @GetMapping("/place")
    String look(
            Actor actor,
            @PathVariable("post") PostId id,
            @RequestParam(defaultValue = "") String arc,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isDialog,
            Model view) {
        actor.requireWriting();
        var post = posts.get(actor, id);
        var form = PlaceForm.of(post);
        offer(actor, post, arc.isEmpty() ? form : new PlaceForm(form.revision(), form.title(), arc, ""), view);
        if (!arc.isEmpty()) return "compose/where :: beats";
        return isDialog ? "compose/place :: box" : "compose/place";
    }

    @PostMapping("/place")
    String place(
            Actor actor,
            @PathVariable("post") PostId id,
            @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            Model view,
            HttpServletResponse response,
            RedirectAttributes next) {
        var reply = new Reply(view, response, next);
        try {
            posts.revise(actor, id, form.revision(), form::on);
            return reply.to(id, null, Notice.done("compose.placed"));
        } catch (InvalidPost refusal) {
            Problem.of(refusal).explain(errors);
        } catch (StalePost stale) {
            return reply.to(id, null, Notice.refusal("compose.overtaken"));
        }
        offer(actor, posts.get(actor, id), form, view);
        return reply.page(HttpStatus.UNPROCESSABLE_CONTENT, "compose/place");
    }

    @PostMapping("/discard")
    String discard(
            Actor actor,
            @PathVariable("post") PostId id,
            @RequestParam long revision,
            Model view,
            HttpServletResponse response,
            RedirectAttributes next) {
        var reply = new Reply(view, response, next);
        var title = posts.get(actor, id).title();
        try {
            posts.discard(actor, id, revision);
            next.addFlashAttribute(Notice.NAME, Notice.done("compose.discarded", title));
            return "redirect:/calendar";
        } catch (StalePost stale) {
            return reply.to(id, null, Notice.refusal("compose.overtaken"));
        } catch (AlreadyOut out) {
            return reply.to(id, null, Notice.refusal("compose.discard.out"));
        }
    }

    private void offer(Actor actor, Post post, PlaceForm form, Model view) {
        view.addAttribute("post", post)
                .addAttribute("form", form)
                .addAttribute("arcs", choices.arcs(actor.workspace(), form.arc()))
                .addAttribute("beats", choices.beats(actor.workspace(), form.arc()));
    }
}

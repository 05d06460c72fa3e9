package fi.kaari.compose;

import fi.kaari.calendar.Moment;
import fi.kaari.page.Notice;
import fi.kaari.page.Times;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.NoSuchTime;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.StalePost;
import fi.kaari.post.TimeTwice;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.publication.AlreadyOut;
import fi.kaari.workspace.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
import java.util.Locale;
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

/** Adds variants to a post and takes them out of it. */
@Controller
@RequestMapping("/posts/{post}/variants")
class Variants {

    private static final LocalTime USUAL = LocalTime.of(9, 0);

    private final Posts posts;
    private final Choices choices;
    private final Sheets sheets;

    Variants(Posts posts, Choices choices, Sheets sheets) {
        this.posts = posts;
        this.choices = choices;
        this.sheets = sheets;
    }

    @GetMapping("/new")
    String begin(
            Actor actor,
            @PathVariable("post") PostId id,
            @RequestParam(defaultValue = "") String copied,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isDialog,
            @ModelAttribute(name = "times", binding = false) Times times,
            Locale page,
            Model view) {
        actor.requireWriting();
        var post = posts.get(actor, id);
        var first = post.variants().stream()
                .filter(variant -> copied.isEmpty() || variant.id().value().equals(copied))
                .findFirst();
        var when = first.map(Variant::schedule)
                .map(schedule -> Moment.of(
                        schedule.local().toLocalDate(), schedule.local().toLocalTime()))
                .orElseGet(() -> Moment.of(times.today().plusDays(1), USUAL));
        var copy = first.map(variant -> variant.id().value()).orElse("");
        offer(actor, post, new NewVariantForm(post.revision(), "", "", copy, when), page, view);
        return isDialog ? "compose/variant :: box" : "compose/variant";
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable("post") PostId id,
            @ModelAttribute("form") NewVariantForm form,
            BindingResult errors,
            @ModelAttribute(name = "times", binding = false) Times times,
            Locale page,
            Model view,
            HttpServletResponse response,
            RedirectAttributes next) {
        var reply = new Reply(view, response, next);
        var post = posts.get(actor, id);
        try {
            var schedule = form.when().in(choices.workspace(actor.workspace()).zone());
            var variant = form.variant(post, schedule);
            posts.revise(actor, id, form.revision(), it -> it.adding(variant));
            return reply.to(id, variant.id(), Notice.done("compose.variant.added"));
        } catch (InvalidPost refusal) {
            Problem.of(refusal).explain(errors);
        } catch (NoSuchTime gap) {
            TimeProblem.explain(gap, times, errors, view);
        } catch (TimeTwice overlap) {
            TimeProblem.explain(overlap, times, errors, view);
        } catch (StalePost stale) {
            return reply.to(id, null, Notice.refusal("compose.overtaken"));
        }
        offer(actor, post, form, page, view);
        return reply.page(HttpStatus.UNPROCESSABLE_CONTENT, "compose/variant");
    }

    @PostMapping("/{variant}/remove")
    String remove(
            Actor actor,
            @PathVariable("post") PostId id,
            @PathVariable VariantId variant,
            @RequestParam long revision,
            Model view,
            HttpServletResponse response,
            RedirectAttributes next) {
        var reply = new Reply(view, response, next);
        try {
            posts.revise(actor, id, revision, post -> post.without(variant));
            return reply.to(id, null, Notice.done("compose.variant.removed"));
        } catch (StalePost stale) {
            return reply.to(id, variant, Notice.refusal("compose.overtaken"));
        } catch (AlreadyOut out) {
            return reply.to(id, variant, Notice.refusal("publication.already-out"));
        }
    }

    private void offer(Actor actor, Post post, NewVariantForm form, Locale page, Model view) {
        view.addAttribute("sheet", sheets.of(post))
                .addAttribute("form", form)
                .addAttribute("channels", choices.channels(actor.workspace()))
                .addAttribute("names", choices.names(actor.workspace()))
                .addAttribute("languages", choices.languages(actor.workspace(), post.variants(), page));
    }
}

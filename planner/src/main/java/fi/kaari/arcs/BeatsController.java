package fi.kaari.arcs;

import fi.kaari.arc.Arc;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.InvalidArc;
import fi.kaari.arc.StaleArc;
import fi.kaari.page.Notice;
import fi.kaari.page.Times;
import fi.kaari.post.Posts;
import fi.kaari.workspace.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Arranges the beats of an arc. Adding, moving and removing only change the page; saving keeps it all at once. */
@Controller
@RequestMapping("/arcs/{id}/beats")
class BeatsController {

    private final Arcs arcs;
    private final Posts posts;

    BeatsController(Arcs arcs, Posts posts) {
        this.arcs = arcs;
        this.posts = posts;
    }

    @ModelAttribute
    void arc(Actor actor, @PathVariable ArcId id, Model page) {
        actor.requireWriting();
        page.addAttribute("arc", arcs.get(actor, id));
        page.addAttribute("kinds", BeatKind.values());
    }

    @GetMapping
    ModelAndView form(@ModelAttribute(name = "arc", binding = false) Arc arc) {
        return page(arc, arc.revision(), BeatsForm.of(arc));
    }

    @PostMapping(params = "step")
    ModelAndView arrange(
            @ModelAttribute(name = "arc", binding = false) Arc arc,
            @RequestParam long revision,
            @RequestParam String step,
            @ModelAttribute("typed") BeatsForm typed) {
        return page(arc, revision, typed.after(step, arc.outline())).addObject("unsaved", true);
    }

    @PostMapping(params = "!step")
    ModelAndView save(
            Actor actor,
            @ModelAttribute(name = "arc", binding = false) Arc arc,
            @RequestParam long revision,
            @ModelAttribute("form") BeatsForm form,
            BindingResult errors,
            @ModelAttribute(name = "times", binding = false) Times times,
            RedirectAttributes redirect) {
        var beats = form.beats(arc.outline(), errors);
        if (beats.isEmpty()) return refused(arc, revision, form);
        try {
            arcs.revise(actor, arc.id(), revision, arc.outline(), beats.get());
        } catch (InvalidArc invalid) {
            BeatsForm.reject(invalid, errors);
            return refused(arc, revision, form);
        } catch (StaleArc stale) {
            var comparison = Comparison.of(stale, times);
            if (!comparison.isEmpty()) return comparison.page(stale, form.fields());
        }
        redirect.addFlashAttribute(Notice.NAME, Notice.done("arcs.saved", arc.name()));
        return new ModelAndView("redirect:/arcs/" + arc.id());
    }

    private ModelAndView refused(Arc arc, long revision, BeatsForm form) {
        var page = page(arc, revision, form).addObject("unsaved", true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Arc arc, long revision, BeatsForm form) {
        return new ModelAndView("arcs/beats")
                .addObject("form", form)
                .addObject("revision", revision)
                .addObject("posts", posts.perBeat(arc.id()))
                .addObject("removed", form.removedFrom(arc));
    }
}

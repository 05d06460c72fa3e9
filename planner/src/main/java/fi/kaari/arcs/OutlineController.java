package fi.kaari.arcs;

import fi.kaari.arc.Arc;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Beat;
import fi.kaari.arc.Colour;
import fi.kaari.arc.InvalidArc;
import fi.kaari.arc.StaleArc;
import fi.kaari.page.Notice;
import fi.kaari.page.Times;
import fi.kaari.workspace.Actor;
import java.util.List;
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

/** Changes what an arc is about and when. */
@Controller
@RequestMapping("/arcs/{id}/edit")
class OutlineController {

    private final Arcs arcs;

    OutlineController(Arcs arcs) {
        this.arcs = arcs;
    }

    @ModelAttribute
    void arc(Actor actor, @PathVariable ArcId id, Model page) {
        actor.requireWriting();
        page.addAttribute("arc", arcs.get(actor, id));
        page.addAttribute("colours", Colour.values());
    }

    @GetMapping
    String form(@ModelAttribute(name = "arc", binding = false) Arc arc, Model page) {
        page.addAttribute("form", OutlineForm.of(arc.outline()));
        page.addAttribute("revision", arc.revision());
        return "arcs/edit";
    }

    @PostMapping
    ModelAndView revise(
            Actor actor,
            @ModelAttribute(name = "arc", binding = false) Arc arc,
            @RequestParam long revision,
            @ModelAttribute("form") OutlineForm form,
            BindingResult errors,
            @ModelAttribute(name = "times", binding = false) Times times,
            RedirectAttributes redirect) {
        var outline = form.outline(errors);
        if (outline.isEmpty()) return again(revision);
        try {
            arcs.revise(actor, arc.id(), revision, outline.get(), beats(arc, outline.get(), form));
        } catch (InvalidArc invalid) {
            OutlineForm.reject(invalid, errors);
            return again(revision);
        } catch (StaleArc stale) {
            var comparison = Comparison.of(stale, times);
            if (!comparison.isEmpty()) return comparison.page(stale, form.fields());
        }
        redirect.addFlashAttribute(
                Notice.NAME, Notice.done("arcs.saved", outline.get().name()));
        return new ModelAndView("redirect:/arcs/" + arc.id());
    }

    private static List<Beat> beats(Arc arc, Arc.Outline outline, OutlineForm form) {
        return form.isStretching() ? arc.beatsOver(outline.from(), outline.to()) : arc.beats();
    }

    private static ModelAndView again(long revision) {
        var page = new ModelAndView("arcs/edit", HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("revision", revision);
    }
}

package fi.kaari.arcs;

import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.StaleArc;
import fi.kaari.calendar.Plan;
import fi.kaari.page.Notice;
import fi.kaari.page.Times;
import fi.kaari.platform.Platforms;
import fi.kaari.workspace.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All arcs, and one of them. */
@Controller
@RequestMapping("/arcs")
class ArcsController {

    private final Arcs arcs;
    private final Plan plan;
    private final Platforms platforms;

    ArcsController(Arcs arcs, Plan plan, Platforms platforms) {
        this.arcs = arcs;
        this.plan = plan;
        this.platforms = platforms;
    }

    @GetMapping
    String list(Actor actor, @ModelAttribute(name = "times", binding = false) Times times, Model page) {
        var all = arcs.all(actor.workspace());
        page.addAttribute("shelf", Shelf.of(all, plan.ofOpenArcs(actor.workspace()), times.today()));
        return "arcs/list";
    }

    @GetMapping("/{id}")
    String show(
            Actor actor,
            @PathVariable ArcId id,
            @ModelAttribute(name = "times", binding = false) Times times,
            Model page) {
        var arc = arcs.get(actor, id);
        var entries = plan.of(actor.workspace(), id);
        var unwritten = plan.unwritten(actor.workspace(), id);
        page.addAttribute("overview", ArcOverview.of(arc, entries, unwritten, times.today()));
        page.addAttribute("platforms", platforms);
        return "arcs/show";
    }

    @PostMapping("/{id}/archive")
    String archive(Actor actor, @PathVariable ArcId id, @RequestParam long revision, RedirectAttributes redirect) {
        var arc = arcs.archive(actor, id, revision);
        redirect.addFlashAttribute(
                Notice.NAME, Notice.done("arcs.archived", arc.name()).withLink("arcs.look", "/arcs/" + id));
        return "redirect:/arcs";
    }

    @PostMapping("/{id}/restore")
    String restore(Actor actor, @PathVariable ArcId id, @RequestParam long revision, RedirectAttributes redirect) {
        var arc = arcs.restore(actor, id, revision);
        redirect.addFlashAttribute(Notice.NAME, Notice.done("arcs.restored", arc.name()));
        return "redirect:/arcs/" + id;
    }

    /** Putting away and bringing back ask nothing that could be compared: one looks again, and decides again. */
    @ExceptionHandler
    String overtaken(StaleArc stale, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Notice.NAME, Notice.refusal("arcs.overtaken", stale.current().name()));
        return "redirect:/arcs/" + stale.current().id();
    }
}

package fi.kaari.flows;

import fi.kaari.approval.ApprovalFlow.Preset;
import fi.kaari.approval.Flows;
import fi.kaari.approval.Flows.Agreed;
import fi.kaari.approval.InvalidFlow;
import fi.kaari.approval.StaleFlow;
import fi.kaari.arc.ArcId;
import fi.kaari.page.Notice;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Arranges the steps of the workspace, or of one arc. Only saving keeps them, for what is submitted from then on. */
@Controller
@RequestMapping({"/flows", "/flows/{arc}"})
class FlowPages {

    private static final List<Role> DECIDING = List.of(Role.EXPERT, Role.LEAD, Role.ADMIN);

    private final Flows flows;
    private final Surroundings surroundings;

    FlowPages(Flows flows, Surroundings surroundings) {
        this.flows = flows;
        this.surroundings = surroundings;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable(required = false) @Nullable ArcId arc) {
        var agreed = agreed(actor, arc);
        return page(actor, arc, agreed.revision(), FlowForm.of(agreed.flow()));
    }

    @PostMapping(params = "step")
    ModelAndView arrange(
            Actor actor,
            @PathVariable(required = false) @Nullable ArcId arc,
            @RequestParam long revision,
            @RequestParam String step,
            @ModelAttribute("typed") FlowForm typed) {
        return page(actor, arc, revision, typed.after(step)).addObject("unsaved", true);
    }

    @PostMapping(params = "!step")
    ModelAndView save(
            Actor actor,
            @PathVariable(required = false) @Nullable ArcId arc,
            @RequestParam long revision,
            @ModelAttribute("typed") FlowForm typed,
            RedirectAttributes redirect) {
        try {
            flows.change(actor, arc, revision, typed.flow());
        } catch (InvalidFlow invalid) {
            return refused(page(actor, arc, revision, typed), "flow.invalid." + invalid.code());
        } catch (StaleFlow stale) {
            var theirs = stale.current();
            return refused(page(actor, arc, theirs.revision(), FlowForm.of(theirs.flow())), "flow.stale");
        }
        redirect.addFlashAttribute(Notice.NAME, Notice.done("flows.saved"));
        return new ModelAndView(address(arc));
    }

    @PostMapping("/reset")
    String reset(
            Actor actor,
            @PathVariable(required = false) @Nullable ArcId arc,
            @RequestParam long revision,
            RedirectAttributes redirect) {
        try {
            flows.reset(actor, arc, revision);
            redirect.addFlashAttribute(Notice.NAME, Notice.done("flows.saved"));
        } catch (StaleFlow stale) {
            redirect.addFlashAttribute(Notice.NAME, Notice.refusal("flow.stale"));
        }
        return address(arc);
    }

    private Agreed agreed(Actor actor, @Nullable ArcId arc) {
        var shared = flows.of(actor.workspace());
        return arc == null ? shared : flows.of(actor.workspace(), arc).orElseGet(() -> new Agreed(shared.flow(), 0));
    }

    private ModelAndView page(Actor actor, @Nullable ArcId arc, long revision, FlowForm form) {
        return surroundings
                .of(actor, arc, new ModelAndView("flows/flow"))
                .addObject("form", form)
                .addObject("revision", revision)
                .addObject("roles", DECIDING)
                .addObject("presets", Preset.values())
                .addObject("mayChange", actor.holds(Role.LEAD, Role.ADMIN));
    }

    private static ModelAndView refused(ModelAndView page, String problem) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problem", problem).addObject("unsaved", true);
    }

    private static String address(@Nullable ArcId arc) {
        return "redirect:/flows" + (arc == null ? "" : "/" + arc);
    }
}

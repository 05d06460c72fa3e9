package fi.kaari.templates;

import fi.kaari.page.Notice;
import fi.kaari.post.TemplateInUse;
import fi.kaari.template.InvalidTemplate;
import fi.kaari.template.StaleTemplate;
import fi.kaari.template.Template;
import fi.kaari.template.TemplateFault;
import fi.kaari.template.TemplateId;
import fi.kaari.template.Templates;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves and removes templates; what cannot be saved comes back with everything that was typed. */
@Controller
@RequestMapping("/templates")
class TemplateWriting {

    private final Templates templates;
    private final Desk desk;

    TemplateWriting(Templates templates, Desk desk) {
        this.templates = templates;
        this.desk = desk;
    }

    @PostMapping
    ModelAndView create(
            Actor actor,
            @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Model view,
            RedirectAttributes next) {
        return saved(errors, next, () -> templates.create(actor, form.name(), form.body()))
                .orElseGet(() -> page(HttpStatus.UNPROCESSABLE_CONTENT, desk.lay(view, actor, form, null)));
    }

    @PostMapping("/{id}")
    ModelAndView revise(
            Actor actor,
            @PathVariable TemplateId id,
            @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Model view,
            RedirectAttributes next) {
        try {
            return saved(errors, next, () -> templates.revise(actor, id, form.revision(), form.name(), form.body()))
                    .orElseGet(() -> page(
                            HttpStatus.UNPROCESSABLE_CONTENT, desk.lay(view, actor, form, templates.get(actor, id))));
        } catch (StaleTemplate stale) {
            view.addAttribute("theirs", stale.current());
            return page(HttpStatus.CONFLICT, desk.lay(view, actor, form.over(stale.current()), stale.current()));
        } catch (NotFound removed) {
            view.addAttribute("isGone", true);
            return page(HttpStatus.GONE, desk.lay(view, actor, form, null));
        }
    }

    @PostMapping("/{id}/remove")
    String remove(Actor actor, @PathVariable TemplateId id, @RequestParam long revision, RedirectAttributes next) {
        var name = templates.get(actor, id).name();
        try {
            templates.remove(actor, id, revision);
            next.addFlashAttribute(Notice.NAME, Notice.done("templates.removed", name));
            return "redirect:/templates";
        } catch (TemplateInUse inUse) {
            next.addFlashAttribute(Notice.NAME, Notice.refusal("templates.in-use", name));
        } catch (StaleTemplate stale) {
            next.addFlashAttribute(Notice.NAME, Notice.refusal("templates.overtaken", name));
        }
        return "redirect:/templates/" + id;
    }

    /** Empty if it cannot be saved as it is; the errors, or the trial on the page, say why. */
    private static Optional<ModelAndView> saved(Errors errors, RedirectAttributes next, Supplier<Template> act) {
        try {
            var template = act.get();
            next.addFlashAttribute(Notice.NAME, Notice.done("templates.saved", template.name()));
            return Optional.of(new ModelAndView("redirect:/templates/" + template.id()));
        } catch (InvalidTemplate refusal) {
            errors.rejectValue(refusal.code().split("\\.")[0], "template.invalid." + refusal.code());
        } catch (TemplateFault fault) {
            errors.reject("templates.not-saved");
        }
        return Optional.empty();
    }

    private static ModelAndView page(HttpStatus status, String name) {
        return new ModelAndView(name, status);
    }
}

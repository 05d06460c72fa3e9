package fi.kaari.templates;

import fi.kaari.page.Times;
import fi.kaari.post.Posts;
import fi.kaari.template.Template;
import fi.kaari.workspace.Actor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page where a template is written. */
@Component
class Desk {

    private final Examples examples;
    private final Trials trials;
    private final Posts posts;

    Desk(Examples examples, Trials trials, Posts posts) {
        this.examples = examples;
        this.trials = trials;
        this.posts = posts;
    }

    /** @param template as it is stored, null for one that is not yet */
    String lay(Model view, Actor actor, TemplateForm form, @Nullable Template template) {
        var choice = examples.of(actor.workspace());
        var first = choice.isEmpty() ? "" : choice.getFirst().variant().value();
        view.addAttribute("form", form);
        view.addAttribute("template", template);
        view.addAttribute("examples", choice);
        view.addAttribute("uses", template == null ? List.of() : posts.of(template.id()));
        tryOut(view, actor, form.on().isEmpty() ? form.on(first) : form);
        return "templates/desk";
    }

    /** What became of it while it is being written. */
    String tryOut(Model view, Actor actor, TemplateForm form) {
        var times = Objects.requireNonNull((Times) view.getAttribute("times"));
        view.addAttribute("on", form.on());
        view.addAttribute("trial", trials.of(actor, form, times));
        return "templates/trial :: parts";
    }
}

package fi.kaari.templates;

import fi.kaari.post.Posts;
import fi.kaari.template.TemplateId;
import fi.kaari.template.Templates;
import fi.kaari.workspace.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** All templates, and one of them on the desk. Nothing here stores anything. */
@Controller
@RequestMapping("/templates")
class TemplatePages {

    private final Templates templates;
    private final Posts posts;
    private final Desk desk;

    TemplatePages(Templates templates, Posts posts, Desk desk) {
        this.templates = templates;
        this.posts = posts;
        this.desk = desk;
    }

    @GetMapping
    String list(Actor actor, Model view) {
        view.addAttribute("templates", templates.all(actor.workspace()));
        view.addAttribute("uses", posts.framed(actor.workspace()));
        return "templates/list";
    }

    @GetMapping("/new")
    String begin(Actor actor, Model view) {
        actor.requireWriting();
        return desk.lay(view, actor, TemplateForm.EMPTY, null);
    }

    @GetMapping("/{id}")
    String look(Actor actor, @PathVariable TemplateId id, Model view) {
        var template = templates.get(actor, id);
        return desk.lay(view, actor, TemplateForm.of(template), template);
    }

    @PostMapping("/trial")
    String tryOut(Actor actor, TemplateForm typed, Model view) {
        return desk.tryOut(view, actor, typed);
    }
}

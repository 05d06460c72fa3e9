package fi.kaari.page;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.Workspaces;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@code frame} and its {@code times}. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    private final Workspaces workspaces;
    private final ObjectProvider<Badge> badges;
    private final ObjectProvider<Alerts> alerts;
    private final MessageSource texts;
    private final Clock clock;

    PageFrame(
            Workspaces workspaces,
            ObjectProvider<Badge> badges,
            ObjectProvider<Alerts> alerts,
            MessageSource texts,
            Clock clock) {
        this.workspaces = workspaces;
        this.badges = badges;
        this.alerts = alerts;
        this.texts = texts;
        this.clock = clock;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Locale language, Model page) {
        page.addAttribute("frame", new Frame(request, workspaces, badges, alerts));
        page.addAttribute("times", new Times(texts, language, clock, () -> zone(page)));
    }

    private ZoneId zone(Model page) {
        return page.getAttribute("actor") instanceof Actor actor
                ? workspaces.find(actor.workspace()).map(Workspace::zone).orElse(ZoneOffset.UTC)
                : ZoneOffset.UTC;
    }
}

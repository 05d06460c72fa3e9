package fi.kaari.publications;

import fi.kaari.page.Notice;
import fi.kaari.publication.Pauses;
import fi.kaari.publication.ReasonMissing;
import fi.kaari.workspace.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Stopping everything, and letting it go on. */
@Controller
class PausePage {

    private static final String BOARD = "redirect:/publications";

    private final Pauses pauses;

    PausePage(Pauses pauses) {
        this.pauses = pauses;
    }

    @PostMapping("/publications/pause")
    String pause(Actor actor, @RequestParam String reason, RedirectAttributes redirect) {
        pauses.pause(actor, reason);
        redirect.addFlashAttribute(Notice.NAME, Notice.warning("publications.paused"));
        return BOARD;
    }

    @PostMapping("/publications/resume")
    String resume(Actor actor, RedirectAttributes redirect) {
        pauses.resume(actor);
        redirect.addFlashAttribute(Notice.NAME, Notice.done("publications.resumed"));
        return BOARD;
    }

    @ExceptionHandler
    String withoutReason(ReasonMissing refusal, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.NAME, Notice.refusal("publications.pause.reason-missing"));
        return BOARD;
    }
}

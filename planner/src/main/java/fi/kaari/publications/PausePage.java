package fi.kaari.publications;

import fi.kaari.page.Notice;
import fi.kaari.publication.AlreadyPaused;
import fi.kaari.publication.Pause;
import fi.kaari.publication.PausedEverywhere;
import fi.kaari.publication.Pauses;
import fi.kaari.publication.ReasonMissing;
import fi.kaari.workspace.Actor;
import java.util.Optional;
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
    String pause(
            Actor actor,
            @RequestParam String reason,
            @RequestParam(defaultValue = "false") boolean everywhere,
            RedirectAttributes redirect) {
        if (everywhere) pauses.pauseEverywhere(actor, reason);
        else pauses.pause(actor, reason);
        var notice = everywhere ? "publications.paused-everywhere" : "publications.paused";
        redirect.addFlashAttribute(Notice.NAME, Notice.warning(notice));
        return BOARD;
    }

    @PostMapping("/publications/resume")
    String resume(Actor actor, @RequestParam(defaultValue = "false") boolean everywhere, RedirectAttributes redirect) {
        if (everywhere) pauses.resumeEverywhere(actor);
        else pauses.resume(actor);
        redirect.addFlashAttribute(Notice.NAME, resumed(pauses.of(actor.workspace())));
        return BOARD;
    }

    /** Where every workspace was let go on, this one may still stand still by itself. */
    private static Notice resumed(Optional<Pause> left) {
        return left.map(pause -> Notice.warning("publications.paused.already", pause.person(), pause.reason()))
                .orElseGet(() -> Notice.done("publications.resumed"));
    }

    @ExceptionHandler
    String withoutReason(ReasonMissing refusal, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.NAME, Notice.refusal("publications.pause.reason-missing"));
        return BOARD;
    }

    @ExceptionHandler
    String afterAnother(AlreadyPaused refusal, RedirectAttributes redirect) {
        var pause = refusal.pause();
        redirect.addFlashAttribute(
                Notice.NAME, Notice.refusal("publications.paused.already", pause.person(), pause.reason()));
        return BOARD;
    }

    @ExceptionHandler
    String forAll(PausedEverywhere refusal, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.NAME, Notice.refusal("publications.resume.admin"));
        return BOARD;
    }
}

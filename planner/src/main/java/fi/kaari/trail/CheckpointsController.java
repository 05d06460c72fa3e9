package fi.kaari.trail;

import fi.kaari.audit.AuditExport;
import fi.kaari.audit.ChainBroken;
import fi.kaari.audit.Checkpoints;
import fi.kaari.page.Notice;
import fi.kaari.workspace.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was signed of a trail: to sign once more, and to hand out. */
@Controller
@RequestMapping("/audit/checkpoints")
class CheckpointsController {

    private static final int SHOWN = 100;

    private final Checkpoints checkpoints;
    private final AuditExport export;

    CheckpointsController(Checkpoints checkpoints, AuditExport export) {
        this.checkpoints = checkpoints;
        this.export = export;
    }

    @GetMapping
    String read(Actor actor, Model page) {
        page.addAttribute("checkpoints", checkpoints.newest(actor, SHOWN));
        page.addAttribute("key", checkpoints.publicKey());
        return "trail/checkpoints";
    }

    @PostMapping
    String sign(Actor actor, RedirectAttributes redirect) {
        var signed = checkpoints.sign(actor);
        redirect.addFlashAttribute(Notice.NAME, Notice.done("trail.signed", String.valueOf(signed.sequence())));
        return "redirect:/audit/checkpoints";
    }

    @GetMapping("/{sequence}")
    void download(Actor actor, @PathVariable long sequence, HttpServletResponse response) throws IOException {
        var checkpoint = checkpoints.get(actor, sequence);
        var name = "kaari-checkpoint-%s-%d.json".formatted(checkpoint.workspace(), checkpoint.sequence());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        export.write(checkpoint, response.getOutputStream());
    }

    @ExceptionHandler
    String broken(ChainBroken refusal, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.NAME, Notice.refusal("trail.broken", String.valueOf(refusal.entry())));
        return "redirect:/audit?check=true";
    }
}

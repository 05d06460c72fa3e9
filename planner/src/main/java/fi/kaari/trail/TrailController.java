package fi.kaari.trail;

import fi.kaari.audit.AuditExport;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail of a workspace: to read, to check and to take along. */
@Controller
@RequestMapping("/audit")
class TrailController {

    private final AuditTrail trail;
    private final AuditExport export;
    private final Lines lines;

    TrailController(AuditTrail trail, AuditExport export, Lines lines) {
        this.trail = trail;
        this.export = export;
        this.lines = lines;
    }

    @GetMapping
    String read(
            Actor actor,
            @ModelAttribute("search") Search search,
            @RequestParam(defaultValue = "false") boolean check,
            Model page) {
        if (check) chain(actor, page);
        page.addAttribute("found", lines.found(actor, search));
        page.addAttribute("doers", trail.doers(actor));
        page.addAttribute("groups", trail.groups(actor));
        return "trail/trail";
    }

    /** Looks at every entry, which takes a while in a long trail. */
    @GetMapping("/chain")
    String chain(Actor actor, Model page) {
        page.addAttribute("check", trail.check(actor));
        return "trail/trail :: check";
    }

    @GetMapping("/export")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        var ready = export.prepare(actor);
        var name = "kaari-audit-%s-%d.jsonl".formatted(ready.workspace(), ready.entries());
        response.setContentType("application/jsonl");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        export.write(ready, response.getOutputStream());
    }
}

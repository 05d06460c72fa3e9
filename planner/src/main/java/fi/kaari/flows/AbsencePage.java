package fi.kaari.flows;

import fi.kaari.approval.Deputies;
import fi.kaari.approval.Deputies.Absence;
import fi.kaari.approval.InvalidFlow;
import fi.kaari.page.Notice;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Workspaces;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says who is away and who decides in their place meanwhile. */
@Controller
@RequestMapping("/flows/absences")
class AbsencePage {

    private final Deputies deputies;
    private final Workspaces workspaces;

    AbsencePage(Deputies deputies, Workspaces workspaces) {
        this.deputies = deputies;
        this.workspaces = workspaces;
    }

    /** From the morning of the first day to the night after the last. */
    @PostMapping
    String away(
            Actor actor,
            @RequestParam PersonId person,
            @RequestParam PersonId deputy,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            RedirectAttributes redirect) {
        var zone = workspaces.get(actor.workspace()).zone();
        try {
            deputies.away(
                    actor,
                    new Absence(
                            person,
                            deputy,
                            from.atStartOfDay(zone).toInstant(),
                            until.plusDays(1).atStartOfDay(zone).toInstant()));
            redirect.addFlashAttribute(Notice.NAME, Notice.done("flows.away.saved"));
        } catch (InvalidFlow invalid) {
            redirect.addFlashAttribute(Notice.NAME, Notice.refusal("flow.invalid." + invalid.code()));
        }
        return "redirect:/flows";
    }

    @PostMapping("/end")
    String back(Actor actor, @RequestParam PersonId person, RedirectAttributes redirect) {
        deputies.back(actor, person);
        redirect.addFlashAttribute(Notice.NAME, Notice.done("flows.away.ended"));
        return "redirect:/flows";
    }
}

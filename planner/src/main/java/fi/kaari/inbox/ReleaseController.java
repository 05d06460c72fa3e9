package fi.kaari.inbox;

import fi.kaari.approval.DecisionRefused;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.approval.Digest;
import fi.kaari.approval.Releases;
import fi.kaari.approval.ReviewId;
import fi.kaari.page.Notice;
import fi.kaari.signin.FreshSignIn;
import fi.kaari.workspace.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a post out past its steps, and says afterwards whether that was right. */
@Controller
@RequestMapping("/inbox/{id}/release")
class ReleaseController {

    private final Releases releases;

    ReleaseController(Releases releases) {
        this.releases = releases;
    }

    @PostMapping
    String release(
            Actor actor,
            @PathVariable ReviewId id,
            @RequestParam Digest digest,
            @RequestParam(defaultValue = "") String comment,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        try {
            releases.release(actor, id, digest, comment.strip());
            redirect.addFlashAttribute(Notice.NAME, Notice.warning("inbox.release.done"));
            return "redirect:/inbox/" + id;
        } catch (DecisionRefused refusal) {
            return refused(actor, id, Attempt.of(refusal, digest, comment, true), refusal.why(), request, redirect);
        }
    }

    /** There may be a sign-in on the way; what was written comes back after it. */
    private static String refused(
            Actor actor,
            ReviewId id,
            Attempt attempt,
            Why why,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (why == Why.SIGN_IN_AGAIN) {
            Kept.keep(request.getSession(), id, actor, attempt);
            return FreshSignIn.thenTo("/inbox/" + id, request);
        }
        redirect.addFlashAttribute(Attempt.NAME, attempt);
        return "redirect:/inbox/" + id;
    }

    @PostMapping("/in-order")
    String inOrder(
            Actor actor,
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return check(actor, id, true, comment, redirect);
    }

    @PostMapping("/not-in-order")
    String notInOrder(
            Actor actor,
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "") String comment,
            RedirectAttributes redirect) {
        return check(actor, id, false, comment, redirect);
    }

    private String check(Actor actor, ReviewId id, boolean isInOrder, String comment, RedirectAttributes redirect) {
        try {
            releases.check(actor, id, isInOrder, comment);
            redirect.addFlashAttribute(
                    Notice.NAME,
                    isInOrder
                            ? Notice.done("inbox.check.done")
                            : Notice.warning("inbox.check.wrong").withLink("inbox.check.wrong.look", "/publications"));
            return "redirect:/inbox";
        } catch (DecisionRefused refusal) {
            redirect.addFlashAttribute(
                    Notice.NAME,
                    Notice.refusal("review.refused." + refusal.why().key()));
            return "redirect:/inbox/" + id;
        }
    }
}

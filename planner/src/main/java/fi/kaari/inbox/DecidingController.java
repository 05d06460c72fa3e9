package fi.kaari.inbox;

import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.approval.Deciders;
import fi.kaari.approval.DecisionRefused;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.approval.Digest;
import fi.kaari.approval.Review;
import fi.kaari.approval.ReviewId;
import fi.kaari.approval.Reviews;
import fi.kaari.page.Notice;
import fi.kaari.page.Times;
import fi.kaari.signin.FreshSignIn;
import fi.kaari.workspace.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One review: looked at, and decided on. */
@Controller
@RequestMapping("/inbox/{id}")
class DecidingController {

    private final Desk desk;
    private final Reviews reviews;
    private final Deciders deciders;
    private final Queue queue;
    private final Emergency emergency;

    DecidingController(Desk desk, Reviews reviews, Deciders deciders, Queue queue, Emergency emergency) {
        this.desk = desk;
        this.reviews = reviews;
        this.deciders = deciders;
        this.queue = queue;
        this.emergency = emergency;
    }

    @GetMapping
    String look(
            Actor actor,
            @PathVariable ReviewId id,
            @ModelAttribute(name = "times", binding = false) Times times,
            HttpSession session,
            Model page) {
        var sheet = desk.open(actor, id, times);
        Kept.take(session, id, actor).ifPresent(kept -> page.addAttribute(Attempt.NAME, kept));
        var attempt = (Attempt) page.getAttribute(Attempt.NAME);
        var seen = attempt == null ? null : attempt.digest();
        page.addAttribute("sheet", sheet);
        page.addAttribute("changes", desk.changes(actor, sheet, seen, times).orElse(null));
        page.addAttribute("waiting", waiting(actor, sheet.review()));
        page.addAttribute("deciders", deciders.of(sheet.review()));
        page.addAttribute("takesNewSignIn", reviews.takesNewSignIn(actor, sheet.review()));
        emergency.show(actor, sheet, page);
        desk.remember(actor, sheet);
        return "inbox/review";
    }

    @PostMapping("/approve")
    String approve(
            Actor actor,
            @PathVariable ReviewId id,
            @Valid Vote vote,
            @ModelAttribute(name = "times", binding = false) Times times,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return counted(actor, id, vote, request, redirect, () -> {
            var review = reviews.approve(actor, id, vote.digest(), vote.comment());
            redirect.addFlashAttribute(Notice.NAME, approved(review, title(review), times));
            return onward(actor, review);
        });
    }

    @PostMapping("/send-back")
    String sendBack(
            Actor actor,
            @PathVariable ReviewId id,
            @Valid Vote vote,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return counted(actor, id, vote, request, redirect, () -> {
            var review = reviews.sendBack(actor, id, vote.digest(), vote.comment());
            redirect.addFlashAttribute(Notice.NAME, Notice.done("inbox.went-back", title(review)));
            return onward(actor, review);
        });
    }

    /** Explains a decision that does not count on the page it was made on; there may be a sign-in on the way. */
    private static String counted(
            Actor actor,
            ReviewId id,
            Vote vote,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Supplier<String> decision) {
        try {
            return "redirect:" + decision.get();
        } catch (DecisionRefused refusal) {
            var attempt = Attempt.of(refusal, vote.digest(), vote.comment(), false);
            if (refusal.why() == Why.SIGN_IN_AGAIN) {
                Kept.keep(request.getSession(), id, actor, attempt);
                return FreshSignIn.thenTo("/inbox/" + id, request);
            }
            redirect.addFlashAttribute(Attempt.NAME, attempt);
            return "redirect:/inbox/" + id;
        }
    }

    private String onward(Actor actor, Review decided) {
        return waiting(actor, decided).onward().map(next -> "/inbox/" + next).orElse("/inbox");
    }

    private Waiting waiting(Actor actor, Review current) {
        return new Waiting(queue.of(reviews.waitingFor(actor)), current);
    }

    private String title(Review review) {
        return queue.of(List.of(review)).getFirst().title();
    }

    private static Notice approved(Review review, String title, Times times) {
        var current = review.currentStep();
        if (current.isPresent()) return goesOn(review.flow().steps().get(current.get()), title);
        var isLate = review.due().isBefore(review.decisions().getLast().at());
        return isLate
                ? Notice.warning("inbox.too-late", title).withLink("inbox.too-late.look", "/publications")
                : Notice.done("inbox.goes-out", title, times.moment(review.due()));
    }

    private static Notice goesOn(Step step, String title) {
        return step.name().isEmpty()
                ? Notice.done("inbox.goes-on." + step.decides().key(), title)
                : Notice.done("inbox.goes-on", title, step.name());
    }

    /**
     * What the form says.
     *
     * @param digest of what the person was looking at
     */
    record Vote(@NotNull Digest digest, String comment) {

        Vote(Digest digest, @Nullable String comment) {
            this.digest = digest;
            this.comment = Objects.requireNonNullElse(comment, "");
        }
    }
}

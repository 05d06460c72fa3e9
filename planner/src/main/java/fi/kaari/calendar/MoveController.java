package fi.kaari.calendar;

import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.channel.Channels;
import fi.kaari.page.Notice;
import fi.kaari.page.Times;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.NoSuchTime;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.Schedule;
import fi.kaari.post.StalePost;
import fi.kaari.post.TimeTwice;
import fi.kaari.post.VariantId;
import fi.kaari.publication.AlreadyOut;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.Workspace;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRedirectView;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Moves a variant to another time: in a dialog over the calendar, or on a page of its own. */
@Controller
@RequestMapping("/posts/{post}/variants/{variant}/move")
class MoveController {

    private static final String DIALOG = "HX-Request";

    private final Posts posts;
    private final Plan plan;
    private final Reviews reviews;
    private final Channels channels;

    MoveController(Posts posts, Plan plan, Reviews reviews, Channels channels) {
        this.posts = posts;
        this.plan = plan;
        this.reviews = reviews;
        this.channels = channels;
    }

    @GetMapping
    String form(
            @PathVariable PostId post,
            @PathVariable VariantId variant,
            @ModelAttribute(name = "workspace", binding = false) Workspace workspace,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestHeader(name = HttpHeaders.REFERER, defaultValue = "") String referer,
            @RequestHeader(name = DIALOG, defaultValue = "false") boolean dialog,
            Actor actor,
            Model page) {
        actor.requireWriting();
        var entry = entry(workspace, post, variant);
        show(actor, entry, MoveForm.from(entry.revision(), entry.schedule(), date, path(referer)), page);
        return view(dialog, "move-dialog", page);
    }

    @PostMapping
    Object move(
            @PathVariable PostId post,
            @PathVariable VariantId variant,
            @ModelAttribute(name = "workspace", binding = false) Workspace workspace,
            MoveForm wish,
            @ModelAttribute(name = "times", binding = false) Times times,
            @RequestHeader(name = DIALOG, defaultValue = "false") boolean dialog,
            Actor actor,
            HttpServletResponse response,
            Model page,
            RedirectAttributes redirect) {
        if (moves(actor, entry(workspace, post, variant), wish, times, page, redirect)) return back(wish, dialog);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        show(actor, entry(workspace, post, variant), wish, page);
        return view(dialog, "move-form", page);
    }

    /** Whether it is done; otherwise the page says what is in the way. */
    private boolean moves(
            Actor actor, PlanEntry entry, MoveForm wish, Times times, Model page, RedirectAttributes redirect) {
        try {
            var agreed = reviews.live(entry.post());
            var schedule = wish.when().in(entry.schedule().zone());
            posts.move(actor, entry.post(), wish.revision(), entry.variant(), schedule);
            redirect.addFlashAttribute(Notice.NAME, notice(entry, schedule, agreed, times));
            return true;
        } catch (NoSuchTime gap) {
            page.addAttribute("gap", gap);
        } catch (TimeTwice twice) {
            page.addAttribute("twice", twice);
        } catch (StalePost stale) {
            page.addAttribute("stale", stale);
        } catch (InvalidPost invalid) {
            page.addAttribute("problem", "post.invalid." + invalid.code());
        } catch (AlreadyOut out) {
            page.addAttribute("problem", "move.out");
        }
        return false;
    }

    private Notice notice(PlanEntry entry, Schedule schedule, Optional<Review> agreed, Times times) {
        var when = times.moment(schedule.due());
        if (agreed.isPresent() && reviews.live(entry.post()).isEmpty()) {
            var key = isApproved(agreed.get()) ? "move.done.voided" : "move.done.taken-back";
            return Notice.warning(key, entry.title(), when).withLink("move.submit", "/posts/" + entry.post());
        }
        var week = Period.weekOf(schedule.local().toLocalDate());
        return Notice.done("move.done", entry.title(), when).withLink("move.see", "/calendar?week=" + week);
    }

    private void show(Actor actor, PlanEntry entry, MoveForm wish, Model page) {
        page.addAttribute("entry", entry);
        page.addAttribute("names", ChannelNames.of(channels, actor.workspace()));
        page.addAttribute("wish", wish.at(entry.revision()));
        reviews.live(entry.post())
                .ifPresent(review -> page.addAttribute("voids", isApproved(review) ? "approved" : "in-review"));
    }

    private static boolean isApproved(Review review) {
        return review.state() == Review.State.APPROVED;
    }

    /** As the calendar shows it: in the workspace's zone, whichever a program has named. */
    private PlanEntry entry(Workspace workspace, PostId post, VariantId variant) {
        return plan.of(workspace.id(), post).stream()
                .filter(entry -> entry.variant().equals(variant))
                .findFirst()
                .map(entry -> entry.in(workspace.zone()))
                .orElseThrow(() -> new NotFound(variant));
    }

    private static String view(boolean dialog, String part, Model page) {
        page.addAttribute("dialog", dialog);
        return dialog ? "calendar/move :: " + part : "calendar/move";
    }

    private static View back(MoveForm wish, boolean dialog) {
        return dialog ? new HtmxRedirectView(wish.back(), true) : new RedirectView(wish.back(), true);
    }

    /** Where somebody was, on this site; the host does not matter, because nobody is sent to another. */
    private static String path(String referer) {
        try {
            var page = URI.create(referer);
            var path = page.getRawPath() == null || page.getRawPath().endsWith("/move") ? "" : page.getRawPath();
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}

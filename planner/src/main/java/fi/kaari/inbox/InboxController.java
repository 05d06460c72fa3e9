package fi.kaari.inbox;

import fi.kaari.approval.Release;
import fi.kaari.approval.Releases;
import fi.kaari.approval.Review;
import fi.kaari.approval.ReviewId;
import fi.kaari.approval.Reviews;
import fi.kaari.workspace.Actor;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The lists: what waits for me, what waits for anybody, and what I have sent. */
@Controller
@RequestMapping("/inbox")
class InboxController {

    private static final int NEWEST = 100;

    private final Reviews reviews;
    private final Releases releases;
    private final Queue queue;

    InboxController(Reviews reviews, Releases releases, Queue queue) {
        this.reviews = reviews;
        this.releases = releases;
        this.queue = queue;
    }

    @GetMapping
    String waiting(Actor actor, Model page) {
        var released = releases.waitingFor(actor);
        page.addAttribute("releases", released);
        page.addAttribute("releaseTitles", titles(released));
        return list("waiting", reviews.waitingFor(actor), page);
    }

    @GetMapping("/all")
    String all(Actor actor, Model page) {
        return list("all", reviews.open(actor.workspace()), page);
    }

    /** The newest of each post; what came back comes first. */
    @GetMapping("/sent")
    String sent(Actor actor, Model page) {
        var posts = new HashSet<>();
        var latest = reviews.submittedBy(actor, NEWEST).stream()
                .filter(review -> posts.add(review.post()))
                .sorted(Comparator.comparing(review -> review.state() != Review.State.SENT_BACK))
                .toList();
        return list("sent", latest, page);
    }

    private Map<ReviewId, String> titles(List<Release> released) {
        return queue.of(released.stream().map(Release::review).toList()).stream()
                .collect(Collectors.toMap(entry -> entry.review().id(), Entry::title));
    }

    private String list(String name, List<Review> listed, Model page) {
        page.addAttribute("list", name);
        page.addAttribute("entries", queue.of(listed));
        return "inbox/list";
    }
}

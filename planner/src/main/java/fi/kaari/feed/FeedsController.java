package fi.kaari.feed;

import fi.kaari.arc.Arcs;
import fi.kaari.page.Frame;
import fi.kaari.page.Notice;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PublicAddress;
import fi.kaari.workspace.Role;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people make their feeds, are told an address once, and end what they no longer need. */
@Controller
@RequestMapping("/feeds")
class FeedsController {

    private final Feeds feeds;
    private final Arcs arcs;
    private final PublicAddress address;

    FeedsController(Feeds feeds, Arcs arcs, PublicAddress address) {
        this.feeds = feeds;
        this.arcs = arcs;
        this.address = address;
    }

    @GetMapping
    String feeds(Actor actor, Model page) {
        page.addAttribute("mine", feeds.of(actor));
        page.addAttribute("others", actor.holds(Role.ADMIN) ? feeds.others(actor) : List.of());
        page.addAttribute(
                "arcs",
                arcs.all(actor.workspace()).stream()
                        .filter(arc -> !arc.isArchived())
                        .toList());
        page.addAttribute("shows", Shows.values());
        return "feed/feeds";
    }

    @PostMapping
    String make(
            NewFeed wish,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            Locale language,
            Actor actor,
            RedirectAttributes redirect) {
        tell(feeds.make(actor, wish.chosenArc(), wish.chosenShows(), wish.language(frame, language)), redirect);
        return "redirect:/feeds";
    }

    @PostMapping("/{feed}/renew")
    String renew(@PathVariable FeedId feed, Actor actor, RedirectAttributes redirect) {
        tell(feeds.renew(actor, feed), redirect);
        return "redirect:/feeds";
    }

    @PostMapping("/{feed}/revoke")
    String revoke(@PathVariable FeedId feed, Actor actor, RedirectAttributes redirect) {
        var ended = feeds.revoke(actor, feed);
        var isOwn = ended.owner().equals(actor.id());
        redirect.addFlashAttribute(
                Notice.NAME, isOwn ? Notice.done("feed.revoked") : Notice.done("feed.revoked.of", ended.ownerName()));
        return "redirect:/feeds";
    }

    /** The only time that anybody sees the address. */
    private void tell(FeedSecret secret, RedirectAttributes redirect) {
        redirect.addFlashAttribute("address", address.of(secret.path()).toString());
    }
}

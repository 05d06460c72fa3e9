package fi.kaari.publications;

import fi.kaari.page.Notice;
import fi.kaari.publication.NotAPermalink;
import fi.kaari.publication.NotPossibleNow;
import fi.kaari.publication.PublicationId;
import fi.kaari.publication.Publications;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One publication with everything that was done about it, and what people decide about it. */
@Controller
@RequestMapping("/publications/{id}")
class PublicationPage {

    private static final String BOARD = "redirect:/publications";

    private final Publications publications;
    private final Boards boards;

    PublicationPage(Publications publications, Boards boards) {
        this.publications = publications;
        this.boards = boards;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String id, Model page) {
        var publication = publications.get(actor, id(id));
        page.addAttribute("entry", boards.entry(actor, publication));
        page.addAttribute("attempts", publications.attempts(publication.id()));
        return "publications/show";
    }

    /** Asks where it was found: a dialog over the board, or the publication's own page. */
    @GetMapping("/found")
    String askWhere(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partly,
            Model page) {
        page.addAttribute("entry", boards.entry(actor, publications.get(actor, id(id))));
        return partly == null ? BOARD + "/" + id : "publications/show :: found";
    }

    @PostMapping("/publish")
    String publish(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        publications.publishNow(actor, id(id));
        return done(redirect, "publications.released");
    }

    @PostMapping("/send-again")
    String sendAgain(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        publications.sendAgain(actor, id(id));
        return done(redirect, "publications.sent-again");
    }

    @PostMapping("/hold")
    String hold(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        publications.hold(actor, id(id));
        return done(redirect, "publications.held");
    }

    @PostMapping("/drop")
    String drop(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        publications.drop(actor, id(id));
        return done(redirect, "publications.dropped");
    }

    @PostMapping("/found")
    String found(Actor actor, @PathVariable String id, @RequestParam String permalink, RedirectAttributes redirect) {
        publications.confirmOut(actor, id(id), address(permalink));
        return done(redirect, "publications.confirmed");
    }

    @ExceptionHandler
    String overtaken(NotPossibleNow refusal, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.NAME, Notice.refusal("publication.not-possible-now"));
        return BOARD;
    }

    @ExceptionHandler
    String unusable(NotAPermalink refusal, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.NAME, Notice.refusal("publications.not-an-address"));
        return BOARD;
    }

    private static String done(RedirectAttributes redirect, String notice) {
        redirect.addFlashAttribute(Notice.NAME, Notice.done(notice));
        return BOARD;
    }

    /** An address that nobody could have been given leads nowhere. */
    private static PublicationId id(String text) {
        try {
            return new PublicationId(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound(text);
        }
    }

    private static URI address(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException malformed) {
            return URI.create("");
        }
    }
}

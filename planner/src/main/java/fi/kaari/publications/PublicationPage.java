package fi.kaari.publications;

import fi.kaari.channel.Previews;
import fi.kaari.page.Notice;
import fi.kaari.page.Times;
import fi.kaari.publication.ApprovedContents;
import fi.kaari.publication.Correcting;
import fi.kaari.publication.Measurements;
import fi.kaari.publication.NotAPermalink;
import fi.kaari.publication.NotPossibleNow;
import fi.kaari.publication.Paused;
import fi.kaari.publication.PublicationId;
import fi.kaari.publication.Publications;
import fi.kaari.publication.ReasonMissing;
import fi.kaari.publication.Retractions;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private final Retractions retractions;
    private final Measurements measurements;
    private final Correcting correcting;
    private final Boards boards;
    private final ApprovedContents contents;
    private final Previews previews;
    private final MessageSource texts;

    PublicationPage(
            Publications publications,
            Retractions retractions,
            Measurements measurements,
            Correcting correcting,
            Boards boards,
            ApprovedContents contents,
            Previews previews,
            MessageSource texts) {
        this.publications = publications;
        this.retractions = retractions;
        this.measurements = measurements;
        this.correcting = correcting;
        this.boards = boards;
        this.contents = contents;
        this.previews = previews;
        this.texts = texts;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute(name = "times", binding = false) Times times,
            Model page) {
        var publication = publications.get(actor, id(id));
        page.addAttribute("entry", boards.entry(actor, publication));
        page.addAttribute("attempts", publications.attempts(publication.id()));
        page.addAttribute(
                "preview",
                contents.of(publication)
                        .map(content -> previews.of(content, times.moment(publication.due())))
                        .orElse(null));
        page.addAttribute("measurements", measurements.of(publication.id()));
        page.addAttribute("retraction", retractions.of(publication.id()).orElse(null));
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

    /** Asks why it is to be taken back. */
    @GetMapping("/retract")
    String askWhy(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partly,
            Model page) {
        return ask(actor, id, "publications/retract", partly, page);
    }

    /** Asks how somebody knows that it is gone. */
    @GetMapping("/gone")
    String askHow(
            Actor actor,
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partly,
            Model page) {
        return ask(actor, id, "publications/gone", partly, page);
    }

    private String ask(Actor actor, String id, String template, @Nullable String partly, Model page) {
        page.addAttribute("entry", boards.entry(actor, publications.get(actor, id(id))));
        return partly == null ? template : template + " :: box";
    }

    @PostMapping("/retract")
    String retract(Actor actor, @PathVariable String id, @RequestParam String because, RedirectAttributes redirect) {
        retractions.retract(actor, id(id), because);
        return done(redirect, "publications.retracting");
    }

    @PostMapping("/gone")
    String gone(Actor actor, @PathVariable String id, @RequestParam String proof, RedirectAttributes redirect) {
        retractions.proveGone(actor, id(id), proof);
        return done(redirect, "publications.retracted");
    }

    @PostMapping("/keep")
    String keep(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        retractions.keep(actor, id(id));
        return done(redirect, "publications.kept");
    }

    /** Begins a post that puts it right, and opens that. */
    @PostMapping("/correct")
    String correct(Actor actor, @PathVariable String id, Locale language, RedirectAttributes redirect) {
        var row = publications.get(actor, id(id));
        var title = texts.getMessage(
                "publications.correct.title",
                new Object[] {boards.entry(actor, row).title()},
                language);
        var correction = correcting.begin(actor, row.post(), title);
        redirect.addFlashAttribute(Notice.NAME, Notice.done("publications.correct.begun"));
        return "redirect:/posts/" + correction.id();
    }

    @ExceptionHandler
    String whilePaused(Paused refusal, RedirectAttributes redirect) {
        return refused(redirect, "publications.not-while-paused");
    }

    @ExceptionHandler
    String withoutWords(ReasonMissing refusal, RedirectAttributes redirect) {
        return refused(redirect, "publications.reason-missing");
    }

    @ExceptionHandler
    String overtaken(NotPossibleNow refusal, RedirectAttributes redirect) {
        return refused(redirect, "publication.not-possible-now");
    }

    @ExceptionHandler
    String unusable(NotAPermalink refusal, RedirectAttributes redirect) {
        return refused(redirect, "publications.not-an-address");
    }

    private static String done(RedirectAttributes redirect, String notice) {
        redirect.addFlashAttribute(Notice.NAME, Notice.done(notice));
        return BOARD;
    }

    private static String refused(RedirectAttributes redirect, String notice) {
        redirect.addFlashAttribute(Notice.NAME, Notice.refusal(notice));
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

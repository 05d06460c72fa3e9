package fi.kaari.arcs;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import fi.kaari.page.Notice;
import fi.kaari.page.Times;
import fi.kaari.workspace.Actor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins an arc: a shape is chosen, and its beats are laid over the dates. */
@Controller
@RequestMapping("/arcs/new")
class BeginController {

    private static final int USUAL_WEEKS = 6;

    private final Arcs arcs;
    private final MessageSource texts;

    BeginController(Arcs arcs, MessageSource texts) {
        this.arcs = arcs;
        this.texts = texts;
    }

    @ModelAttribute
    void choices(Model page) {
        page.addAttribute(
                "shapes", Arrays.stream(Shape.values()).map(Choice::of).toList());
        page.addAttribute("colours", Colour.values());
    }

    @GetMapping
    String form(Actor actor, @ModelAttribute(name = "times", binding = false) Times times, Model page) {
        actor.requireWriting();
        var monday = times.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var colour = rarest(arcs.all(actor.workspace()));
        var owner = actor.person().name();
        page.addAttribute("form", OutlineForm.fresh(colour, owner, monday, lastDay(monday)));
        return "arcs/new";
    }

    @PostMapping
    ModelAndView begin(
            Actor actor,
            @ModelAttribute("form") OutlineForm form,
            BindingResult errors,
            Locale language,
            RedirectAttributes redirect) {
        var outline = form.outline(errors);
        if (outline.isEmpty()) return new ModelAndView("arcs/new", HttpStatus.UNPROCESSABLE_CONTENT);
        var arc = arcs.begin(actor, outline.get(), outline.get().beats(names(language)));
        redirect.addFlashAttribute(
                Notice.NAME,
                Notice.done("arcs.begun", arc.name()).withLink("arcs.begun.beats", "/arcs/" + arc.id() + "/beats"));
        return new ModelAndView("redirect:/arcs/" + arc.id());
    }

    private Function<BeatKind, String> names(Locale language) {
        return kind -> texts.getMessage("beat.kind." + kind.key(), null, language);
    }

    private static LocalDate lastDay(LocalDate monday) {
        return monday.plusWeeks(USUAL_WEEKS).minusDays(1);
    }

    /** The colour that the fewest arcs have which are being told. */
    private static Colour rarest(List<Arc> all) {
        var used = all.stream()
                .filter(arc -> !arc.isArchived())
                .map(arc -> arc.outline().colour())
                .toList();
        return Arrays.stream(Colour.values())
                .min(Comparator.comparingLong(
                        colour -> used.stream().filter(colour::equals).count()))
                .orElseThrow();
    }

    /** A shape to choose. */
    record Choice(Shape shape, Sketch sketch) {

        static Choice of(Shape shape) {
            return new Choice(shape, Sketch.of(shape));
        }
    }
}

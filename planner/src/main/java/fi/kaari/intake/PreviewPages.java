package fi.kaari.intake;

import fi.kaari.intake.Intake.Stage;
import fi.kaari.media.MediaLibrary;
import fi.kaari.page.Notice;
import fi.kaari.workspace.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each row of one file becomes, what is wrong with it, and the taking of it. */
@Controller
@RequestMapping("/import/{id}")
class PreviewPages {

    private final Intakes intakes;
    private final Selection selection;
    private final Previews previews;
    private final IntakeViews views;
    private final MediaLibrary library;

    PreviewPages(Intakes intakes, Selection selection, Previews previews, IntakeViews views, MediaLibrary library) {
        this.intakes = intakes;
        this.selection = selection;
        this.previews = previews;
        this.views = views;
        this.library = library;
    }

    /** What the form says that adds missing files to the library. */
    @ModelAttribute("largest")
    DataSize largest() {
        return library.largest();
    }

    @GetMapping
    String look(
            Actor actor,
            @PathVariable IntakeId id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int page,
            Locale language,
            Model model) {
        var view = views.of(intakes.get(actor, id), language);
        model.addAttribute("view", view);
        if (view.intake().stage() != Stage.READY) return "import/stage";
        model.addAttribute("preview", previews.of(view.intake(), Filter.ofKey(show), page, language));
        return "import/preview";
    }

    /** The progress bar; when there is nothing left to wait for, the page is to be loaded again. */
    @GetMapping("/progress")
    String progress(
            Actor actor, @PathVariable IntakeId id, Locale language, Model model, HttpServletResponse response) {
        var view = views.of(intakes.get(actor, id), language);
        model.addAttribute("view", view);
        if (!view.isUnderWay()) response.setHeader("HX-Refresh", "true");
        return "import/stage :: progress";
    }

    /** Remembers what was ticked on this page of the preview. */
    @PostMapping("/choice")
    String choose(Actor actor, @PathVariable IntakeId id, Ticks ticks, Model model) {
        ticks.keep(actor, id, selection);
        model.addAttribute("id", id);
        model.addAttribute("counts", selection.counts(id));
        return "import/preview :: take";
    }

    @PostMapping("/choice/all")
    String chooseAll(Actor actor, @PathVariable IntakeId id, @RequestParam boolean chosen) {
        selection.all(actor, id, chosen);
        return "redirect:/import/" + id;
    }

    @PostMapping("/take")
    String take(Actor actor, @PathVariable IntakeId id, Ticks ticks, RedirectAttributes redirect) {
        ticks.keep(actor, id, selection);
        var before = selection.counts(id).of(Verdict.TAKEN);
        intakes.take(actor, id);
        var taken = selection.counts(id).of(Verdict.TAKEN) - before;
        if (intakes.get(actor, id).stage() == Stage.READY)
            redirect.addFlashAttribute(Notice.NAME, Notice.done("import.taken", Integer.toString(taken)));
        return "redirect:/import/" + id;
    }

    /** Compares the file with what is here now: with new media, new channels, and what others have done meanwhile. */
    @PostMapping("/compare")
    String compare(
            Actor actor,
            @PathVariable IntakeId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isPart,
            HttpServletResponse response) {
        intakes.lookAgain(actor, id);
        if (!isPart) return "redirect:/import/" + id;
        response.setHeader("HX-Refresh", "true");
        return "import/preview :: nothing";
    }

    /** Goes on where somebody stopped half way. */
    @PostMapping("/resume")
    String resume(Actor actor, @PathVariable IntakeId id) {
        if (intakes.get(actor, id).stage() == Stage.TAKING) intakes.take(actor, id);
        else intakes.lookAgain(actor, id);
        return "redirect:/import/" + id;
    }

    @PostMapping("/rows/{position}/time")
    String settle(
            Actor actor,
            @PathVariable IntakeId id,
            @PathVariable int position,
            @RequestParam Choice choice,
            RedirectAttributes redirect) {
        intakes.settle(actor, id, position, choice);
        redirect.addFlashAttribute(Notice.NAME, Notice.done("import.settled"));
        return "redirect:/import/" + id;
    }

    /**
     * What a person was shown and what of it they ticked, rows and arcs by their positions.
     *
     * @param shown null if the form shows no rows, and so on
     */
    record Ticks(
            @Nullable List<Integer> shown,
            @Nullable Set<Integer> row,
            @Nullable List<Integer> shownArc,
            @Nullable Set<Integer> arc) {

        void keep(Actor actor, IntakeId intake, Selection selection) {
            if (shown != null) selection.rows(actor, intake, shown, row == null ? Set.of() : row);
            if (shownArc != null) selection.arcs(actor, intake, shownArc, arc == null ? Set.of() : arc);
        }
    }
}

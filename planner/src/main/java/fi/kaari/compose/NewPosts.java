package fi.kaari.compose;

import fi.kaari.arc.Beat;
import fi.kaari.calendar.Moment;
import fi.kaari.page.Times;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.NoSuchTime;
import fi.kaari.post.Posts;
import fi.kaari.post.TimeTwice;
import fi.kaari.workspace.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a post: where in which story, when, and who tells it in which languages. */
@Controller
@RequestMapping("/posts/new")
class NewPosts {

    private static final LocalTime USUAL = LocalTime.of(9, 0);

    private final Posts posts;
    private final Choices choices;

    NewPosts(Posts posts, Choices choices) {
        this.posts = posts;
        this.choices = choices;
    }

    /** Everything that is known already may be given; a change of the arc asks for its beats alone. */
    @GetMapping
    String begin(
            Actor actor,
            @ModelAttribute("form") NewPostForm asked,
            @RequestParam(defaultValue = "") String date,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
            @ModelAttribute(name = "times", binding = false) Times times,
            Locale page,
            Model view) {
        actor.requireWriting();
        offer(actor, filled(actor, asked, date, times), page, view);
        return "beats".equals(part) ? "compose/where :: beats" : "compose/new";
    }

    @PostMapping
    String draft(
            Actor actor,
            @ModelAttribute("form") NewPostForm form,
            BindingResult errors,
            @ModelAttribute(name = "times", binding = false) Times times,
            Locale page,
            Model view,
            HttpServletResponse response) {
        try {
            var schedule = form.when().in(choices.workspace(actor.workspace()).zone());
            var post = posts.draft(actor, form.arcId(), form.beatId(), form.title(), form.variants(schedule));
            return "redirect:/posts/" + post.id();
        } catch (InvalidPost refusal) {
            Problem.of(refusal).explain(errors);
        } catch (NoSuchTime gap) {
            TimeProblem.explain(gap, times, errors, view);
        } catch (TimeTwice overlap) {
            TimeProblem.explain(overlap, times, errors, view);
        }
        offer(actor, form, page, view);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "compose/new";
    }

    private void offer(Actor actor, NewPostForm form, Locale page, Model view) {
        var workspace = actor.workspace();
        view.addAttribute("form", form)
                .addAttribute("arcs", choices.arcs(workspace, form.arc()))
                .addAttribute("beats", choices.beats(workspace, form.arc()))
                .addAttribute("channels", choices.channels(workspace))
                .addAttribute("names", choices.names(workspace))
                .addAttribute("languages", choices.languages(workspace, List.of(), page));
    }

    /** What was left open is what is most likely meant. */
    private NewPostForm filled(Actor actor, NewPostForm asked, String date, Times times) {
        var day = day(date.isEmpty() ? asked.when().date() : date, times.today().plusDays(1));
        var time =
                asked.when().time().isEmpty() ? USUAL.toString() : asked.when().time();
        var home = choices.workspace(actor.workspace()).language().toLanguageTag();
        return new NewPostForm(
                asked.title(),
                asked.arc(),
                asked.beat().isEmpty() ? beatOn(actor, asked.arc(), day) : asked.beat(),
                new Moment(day.toString(), time, asked.when().occurrence(), ""),
                asked.channels(),
                asked.languages().isEmpty() ? List.of(home) : asked.languages());
    }

    private String beatOn(Actor actor, String arc, LocalDate day) {
        return choices.beats(actor.workspace(), arc).stream()
                .filter(beat -> beat.covers(day))
                .map(Beat::id)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private static LocalDate day(String date, LocalDate usual) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException noDay) {
            return usual;
        }
    }
}

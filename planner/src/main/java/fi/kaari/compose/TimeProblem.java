package fi.kaari.compose;

import fi.kaari.page.Times;
import fi.kaari.post.NoSuchTime;
import fi.kaari.post.TimeTwice;
import java.time.LocalDateTime;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** Explains times that clocks skip or show twice, beside the field, with what can be chosen instead. */
final class TimeProblem {

    private static final String FIELD = "when.time";

    private TimeProblem() {}

    static void explain(NoSuchTime gap, Times times, Errors errors, Model view) {
        var words = new Object[] {words(gap.asked(), times), words(gap.before(), times), words(gap.after(), times)};
        errors.rejectValue(FIELD, "post.time.missing", words, null);
        view.addAttribute("gap", gap);
    }

    static void explain(TimeTwice overlap, Times times, Errors errors, Model view) {
        var words = new Object[] {words(overlap.earlier().toLocalDateTime(), times)};
        errors.rejectValue(FIELD, "post.time.twice", words, null);
        view.addAttribute("overlap", overlap);
    }

    private static String words(LocalDateTime time, Times times) {
        return times.day(time.toLocalDate()) + " " + times.clock(time.toLocalTime());
    }
}

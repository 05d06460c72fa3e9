package fi.kaari.intake;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.intake.Change.Part;
import fi.kaari.post.Attachment;
import fi.kaari.post.Post;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a row says that is different from what is here. What was edited here stays, as long as the row says what it said
 * when it came in; of what never came from a file, nothing is taken away that the row leaves out.
 */
final class Difference {

    private final @Nullable Planned then;
    private final Planned now;
    private final List<Change> changes = new ArrayList<>();

    private Difference(@Nullable Planned then, Planned now) {
        this.then = then;
        this.now = now;
    }

    /**
     * @param then what the row said when it came in, null if it never did
     * @param arc the post's arc
     * @param isMedia whether files have to be compared although the row names the same ones: some were missing
     */
    static List<Change> between(
            @Nullable Planned then, Planned now, Arc arc, Post post, Variant variant, Shelf shelf, boolean isMedia) {
        var difference = new Difference(then, now);
        difference.compare(Part.ARC, Planned::arc, arc.name(), Identity::key);
        difference.compare(Part.BEAT, Planned::beat, beat(arc, post, now), Words::plain);
        difference.compare(Part.TITLE, Planned::title, post.title(), Function.identity());
        difference.compare(Part.TIME, Difference::time, time(variant.schedule()), Function.identity());
        difference.compare(Part.HEADING, Planned::heading, variant.title(), Function.identity());
        difference.compare(Part.TEXT, Planned::text, variant.text(), Function.identity());
        difference.compare(Part.LINK, Planned::link, variant.link(), Function.identity());
        difference.media(variant, shelf, isMedia);
        return List.copyOf(difference.changes);
    }

    private void compare(Part part, Function<Planned, String> reading, String here, Function<String, String> sameness) {
        var after = reading.apply(now);
        if (then == null && after.isEmpty()) return;
        var key = sameness.apply(after);
        if (key.equals(sameness.apply(here))) return;
        var before = then == null ? null : sameness.apply(reading.apply(then));
        if (key.equals(before)) return;
        changes.add(new Change(part, here, after, before != null && !before.equals(sameness.apply(here))));
    }

    private void media(Variant variant, Shelf shelf, boolean wereMissing) {
        var wanted = shelf.attachments(now);
        if (wanted.equals(variant.media()) || then == null && wanted.isEmpty()) return;
        if (then != null && then.media().equals(now.media()) && !wereMissing) return;
        var isOvertaken = then != null && !shelf.attachments(then).equals(variant.media()) && !wereMissing;
        changes.add(new Change(Part.MEDIA, words(variant.media(), shelf), words(wanted, shelf), isOvertaken));
    }

    private static String words(List<Attachment> media, Shelf shelf) {
        return media.stream()
                .map(attachment -> shelf.name(attachment.media()) + ": " + attachment.alternativeText())
                .collect(Collectors.joining("\n"));
    }

    /** The name of the post's beat; as the row has it, if that is the beat it means. */
    private static String beat(Arc arc, Post post, Planned now) {
        var meant = BeatNames.find(arc, now.beat()).map(Beat::id);
        if (meant.isPresent() && meant.get().equals(post.beat())) return now.beat();
        return arc.beat(post.beat()).map(Beat::name).orElse("");
    }

    private static String time(Planned row) {
        return row.schedule() == null ? "" : time(row.schedule());
    }

    private static String time(Schedule schedule) {
        return Objects.requireNonNull(schedule).due().toString();
    }
}

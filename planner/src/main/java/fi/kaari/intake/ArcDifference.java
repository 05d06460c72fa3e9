package fi.kaari.intake;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Shape;
import fi.kaari.intake.Change.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file says about an arc that is different from what is here, and was not there when it last came in. */
final class ArcDifference {

    private final List<Change> changes = new ArrayList<>();

    private ArcDifference() {}

    /** @param then what the file said when it came in, null if it never did */
    static List<Change> between(@Nullable ArcFacts then, ArcFacts now, Arc.Outline here) {
        var difference = new ArcDifference();
        var before = Optional.ofNullable(then);
        difference.compare(
                Part.SHAPE,
                before.map(ArcFacts::shape).map(Shape::key),
                shape(now),
                here.shape().key());
        difference.compare(Part.GOAL, before.map(ArcFacts::goal), now.goal(), here.goal());
        difference.compare(Part.TARGET, before.map(ArcFacts::target), now.target(), here.target());
        difference.compare(Part.AUDIENCE, before.map(ArcFacts::audience), now.audience(), here.audience());
        difference.compare(Part.KEY_MESSAGE, before.map(ArcFacts::keyMessage), now.keyMessage(), here.keyMessage());
        difference.compare(Part.OWNER, before.map(ArcFacts::owner), now.owner(), here.owner());
        difference.compare(
                Part.FROM, before.map(ArcFacts::from).map(Objects::toString), day(now.from()), day(here.from()));
        difference.compare(Part.TO, before.map(ArcFacts::to).map(Objects::toString), day(now.to()), day(here.to()));
        difference.compare(
                Part.EVENT, before.map(ArcFacts::event).map(Objects::toString), day(now.event()), day(here.eventOn()));
        return List.copyOf(difference.changes);
    }

    /** What the file leaves out is not taken away, and what it has said before is not said again. */
    private void compare(Part part, Optional<String> then, String now, String here) {
        if (now.isEmpty() || now.equals(here) || then.filter(now::equals).isPresent()) return;
        changes.add(new Change(part, here, now, then.isPresent() && !then.get().equals(here)));
    }

    private static String shape(ArcFacts facts) {
        return facts.shape() == null ? "" : facts.shape().key();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The outline with these changes made. */
    static Arc.Outline applied(List<Change> changes, Arc.Outline here) {
        var outline = here;
        for (var change : changes) outline = applied(change, outline);
        return outline;
    }

    private static Arc.Outline applied(Change change, Arc.Outline it) {
        var after = change.after();
        return new Arc.Outline(
                it.name(),
                change.part() == Part.SHAPE ? Shape.ofKey(after) : it.shape(),
                change.part() == Part.GOAL ? after : it.goal(),
                change.part() == Part.TARGET ? after : it.target(),
                change.part() == Part.AUDIENCE ? after : it.audience(),
                change.part() == Part.KEY_MESSAGE ? after : it.keyMessage(),
                it.colour(),
                change.part() == Part.OWNER ? after : it.owner(),
                change.part() == Part.FROM ? LocalDate.parse(after) : it.from(),
                change.part() == Part.TO ? LocalDate.parse(after) : it.to(),
                change.part() == Part.EVENT ? LocalDate.parse(after) : it.eventOn());
    }
}

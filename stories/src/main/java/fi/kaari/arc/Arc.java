package fi.kaari.arc;

import fi.kaari.workspace.Text;
import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A story told over weeks.
 *
 * @param revision rises with every change
 * @param outline what it is about and when
 * @param beats in the order they are told, each within the arc's dates
 * @param archivedAt when it was put away, null while it is being told
 */
public record Arc(
        ArcId id,
        WorkspaceId workspace,
        long revision,
        Outline outline,
        List<Beat> beats,
        @Nullable Instant archivedAt) {

    /** What people can still take in at a glance. */
    public static final int MOST_BEATS = 40;

    /** How far an arc may reach, so that a mistyped year is noticed. */
    public static final Period LONGEST = Period.ofYears(3);

    public Arc {
        beats = List.copyOf(beats);
        new Faults()
                .when(beats.size() > MOST_BEATS, "beats.many")
                .when(beats.stream().map(Beat::id).distinct().count() < beats.size(), "beat.twice")
                .when(!beats.stream().allMatch(outline::holds), "beat.outside")
                .refuse();
    }

    public static Arc begin(WorkspaceId workspace, Outline outline, List<Beat> beats) {
        return new Arc(ArcId.random(), workspace, 1, outline, beats, null);
    }

    public String name() {
        return outline.name();
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    public Optional<Beat> beat(@Nullable BeatId wanted) {
        return beats.stream().filter(beat -> beat.id().equals(wanted)).findFirst();
    }

    /** The first beat whose window has the day. */
    public Optional<Beat> beatOn(LocalDate day) {
        return beats.stream().filter(beat -> beat.covers(day)).findFirst();
    }

    /** The beat with the highest tension, the first of several. */
    public Optional<Beat> peak() {
        return beats.stream().reduce((highest, beat) -> beat.tension() > highest.tension() ? beat : highest);
    }

    /** Its beats as they would lie if the arc's days were others: stretched, shrunk or moved together with them. */
    public List<Beat> beatsOver(LocalDate from, LocalDate to) {
        var stretch = new Stretch(outline.from(), outline.to(), from, to);
        return beats.stream().map(stretch::of).toList();
    }

    boolean tellsTheSameAs(Arc other) {
        return outline.equals(other.outline) && beats.equals(other.beats) && isArchived() == other.isArchived();
    }

    /** The beats that the other one does not have. */
    List<Beat> beatsMissingIn(Arc other) {
        var theirs = new HashSet<>(other.beats.stream().map(Beat::id).toList());
        return beats.stream().filter(beat -> !theirs.contains(beat.id())).toList();
    }

    Arc with(Outline changed, List<Beat> changedBeats) {
        return new Arc(id, workspace, revision + 1, changed, changedBeats, archivedAt);
    }

    Arc archived(@Nullable Instant at) {
        return new Arc(id, workspace, revision + 1, outline, beats, at);
    }

    /** The same arc with one beat moved to another place, counted from 0. */
    Arc moved(BeatId beat, int place) {
        var order = new ArrayList<>(beats);
        var moving = beat(beat).orElseThrow(() -> new InvalidArc("beat.unknown"));
        order.remove(moving);
        order.add(Math.clamp(place, 0, order.size()), moving);
        return with(outline, order);
    }

    /**
     * What an arc is about and when; what people fill in.
     *
     * @param goal what shall be reached, in words
     * @param target how it is measured whether it was
     * @param owner who looks after it, as people call them
     * @param eventOn the day everything leads up to, if there is one; within the arc's dates
     */
    public record Outline(
            String name,
            Shape shape,
            String goal,
            String target,
            String audience,
            String keyMessage,
            Colour colour,
            String owner,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate eventOn) {

        private static final int LONGEST_TEXT = 1000;

        public Outline {
            name = Text.name(name);
            goal = Text.of(goal);
            target = Text.of(target);
            audience = Text.line(audience);
            keyMessage = Text.of(keyMessage);
            owner = Text.name(owner);
            new Faults()
                    .when(name.isEmpty(), "name")
                    .whenLonger(name, 150, "name.long")
                    .whenLonger(goal, LONGEST_TEXT, "goal.long")
                    .whenLonger(target, LONGEST_TEXT, "target.long")
                    .whenLonger(audience, LONGEST_TEXT, "audience.long")
                    .whenLonger(keyMessage, LONGEST_TEXT, "key-message.long")
                    .whenLonger(owner, 150, "owner.long")
                    .when(isFar(from) || isFar(to), "dates.far")
                    .when(to.isBefore(from), "dates")
                    .when(!isFar(from) && to.isAfter(from.plus(LONGEST)), "dates.long")
                    .when(eventOn != null && (eventOn.isBefore(from) || eventOn.isAfter(to)), "event")
                    .refuse();
        }

        private static boolean isFar(LocalDate day) {
            return day.getYear() < 2000 || day.getYear() > 2100;
        }

        /** How many days it lasts, the first and the last among them. */
        public long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }

        /**
         * The beats of its shape laid over its dates, the height of the story on the day of the event.
         *
         * @param names what each kind of beat is called in the planner's language
         */
        public List<Beat> beats(Function<BeatKind, String> names) {
            return shape.beats(from, to, eventOn, names);
        }

        public boolean isAhead(LocalDate today) {
            return from.isAfter(today);
        }

        public boolean isPast(LocalDate today) {
            return to.isBefore(today);
        }

        /** Whether the beat lies within the arc's dates. */
        public boolean holds(Beat beat) {
            return !beat.from().isBefore(from) && !beat.to().isAfter(to);
        }
    }
}

package fi.kaari.arc;

import fi.kaari.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A story told over weeks.
 *
 * @param revision rises with every change
 * @param outline what it is about and when
 * @param beats in the order they are told
 * @param archivedAt when it was put away, null while it is being told
 */
public record Arc(
        ArcId id,
        WorkspaceId workspace,
        long revision,
        Outline outline,
        List<Beat> beats,
        @Nullable Instant archivedAt) {

    public Arc {
        beats = List.copyOf(beats);
        if (new HashSet<>(beats.stream().map(Beat::id).toList()).size() != beats.size())
            throw new InvalidArc("beat.twice");
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

    Arc with(Outline changed, List<Beat> changedBeats) {
        return new Arc(id, workspace, revision + 1, changed, changedBeats, archivedAt);
    }

    Arc archived(@Nullable Instant at) {
        return new Arc(id, workspace, revision + 1, outline, beats, at);
    }

    /** The same arc with one beat moved to another place, counted from 0. */
    public Arc moved(BeatId beat, int place) {
        var order = new ArrayList<>(beats);
        var moving = beat(beat).orElseThrow(() -> new InvalidArc("beat.unknown"));
        order.remove(moving);
        order.add(Math.clamp(place, 0, order.size()), moving);
        return with(outline, order);
    }

    /**
     * What an arc is about and when; what people fill in.
     *
     * @param target how it is measured whether the goal was reached
     * @param owner who looks after it, as people call them
     * @param eventOn the day everything leads up to, if there is one
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

        public Outline {
            name = name.strip();
            if (name.isEmpty()) throw new InvalidArc("name");
            if (name.codePointCount(0, name.length()) > 150) throw new InvalidArc("name.long");
            if (to.isBefore(from)) throw new InvalidArc("dates");
        }
    }
}

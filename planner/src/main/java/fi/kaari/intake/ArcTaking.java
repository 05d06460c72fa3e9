package fi.kaari.intake;

import fi.kaari.arc.Arc;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatKind;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Workspaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes arcs of a file: begins them, revises them, and gives them the beats that posts name. */
@Component
class ArcTaking {

    private final Arcs arcs;
    private final ArcEntryTable entries;
    private final ArcJudge judge;
    private final Origins origins;
    private final IntakeTable intakes;
    private final Workspaces workspaces;

    ArcTaking(
            Arcs arcs,
            ArcEntryTable entries,
            ArcJudge judge,
            Origins origins,
            IntakeTable intakes,
            Workspaces workspaces) {
        this.arcs = arcs;
        this.entries = entries;
        this.judge = judge;
        this.origins = origins;
        this.intakes = intakes;
        this.workspaces = workspaces;
    }

    /** The chosen arcs of a file that no post waits for: what has changed, and what has no posts yet. */
    List<ArcEntry> waiting(IntakeId intake) {
        return entries.all(intake).stream()
                .filter(ArcEntry::chosen)
                .filter(entry ->
                        entry.verdict() == Verdict.CHANGED || entry.sketch().posts() == 0)
                .toList();
    }

    Optional<ArcEntry> find(IntakeId intake, String key) {
        return entries.all(intake).stream()
                .filter(entry -> entry.sketch().key().equals(key))
                .findFirst();
    }

    void refused(IntakeId intake, ArcEntry entry, Finding because) {
        entries.save(intake, entry.refused(because));
    }

    /** Begins an arc that is not here yet. */
    @Transactional
    public ArcId begin(Actor actor, IntakeId intake, ArcEntry entry) {
        intakes.lockTurn(actor.workspace());
        var here = judge.here(actor.workspace());
        var known = here.get(entry.sketch().key());
        if (known != null) return known.id();
        var colour = ArcJudge.rarest(here.values().stream()
                .filter(arc -> !arc.isArchived())
                .map(arc -> arc.outline().colour())
                .toList());
        var workspace = workspaces.get(actor.workspace());
        var owner = actor.person().name();
        var planned = judge.toBegin(workspace, entry.sketch(), ArcFacts.of(entry.sketch()), colour, owner);
        var arc = arcs.begin(actor, planned.outline(), planned.beats());
        origins.note(actor.workspace(), arc.id(), entry.sketch());
        entries.save(intake, entry.taken(arc.id()));
        return arc.id();
    }

    /** Makes an arc say what the file says of it. */
    @Transactional
    public void revise(Actor actor, IntakeId intake, ArcEntry entry) {
        var arc = arcs.get(actor, Objects.requireNonNull(entry.arc()));
        var outline = ArcDifference.applied(entry.changes(), arc.outline());
        var isMoved = !outline.from().equals(arc.outline().from())
                || !outline.to().equals(arc.outline().to());
        var beats = isMoved ? arc.beatsOver(outline.from(), outline.to()) : arc.beats();
        arcs.revise(actor, arc.id(), Objects.requireNonNull(entry.revision()), outline, beats);
        origins.note(actor.workspace(), arc.id(), entry.sketch());
        entries.save(intake, entry.taken(arc.id()));
    }

    /** The arc with the beat that a row names. */
    @Transactional
    public Arc withBeat(Actor actor, ArcId id, Planned row) {
        var arc = arcs.get(actor, id);
        if (row.beat().isEmpty() || BeatNames.find(arc, row.beat()).isPresent()) return arc;
        var day = Objects.requireNonNull(row.schedule()).local().toLocalDate();
        var kind = Words.meaning("beat", row.beat()).map(BeatKind::ofKey).orElse(BeatKind.EPISODE);
        var within = within(day, arc.outline());
        var beats = new ArrayList<>(arc.beats());
        long before =
                beats.stream().filter(beat -> !beat.from().isAfter(within)).count();
        beats.add((int) before, Beat.of(row.beat(), kind, within, within));
        return arcs.revise(actor, arc.id(), arc.revision(), arc.outline(), beats);
    }

    private static LocalDate within(LocalDate day, Arc.Outline outline) {
        if (day.isBefore(outline.from())) return outline.from();
        return day.isAfter(outline.to()) ? outline.to() : day;
    }
}

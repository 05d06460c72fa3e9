package fi.kaari.intake;

import fi.kaari.arc.Arc;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.InvalidArc;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Decides what is to become of the arcs that a file names. */
@Component
class ArcJudge {

    private final Arcs arcs;
    private final Origins origins;
    private final MessageSource texts;

    ArcJudge(Arcs arcs, Origins origins, MessageSource texts) {
        this.arcs = arcs;
        this.origins = origins;
        this.texts = texts;
    }

    /** Judges every arc of a file; by the key of its name. */
    Map<String, ArcCase> judge(Workspace workspace, List<ArcEntry> entries) {
        var here = here(workspace.id());
        var colours = new ArrayList<>(
                here.values().stream().map(arc -> arc.outline().colour()).toList());
        var cases = new HashMap<String, ArcCase>();
        for (var entry : entries) {
            var known = here.get(entry.sketch().key());
            var judged = known == null ? begun(workspace, entry, rarest(colours)) : compared(entry, known);
            if (judged.arc() != null) colours.add(judged.arc().outline().colour());
            cases.put(entry.sketch().key(), judged);
        }
        return cases;
    }

    /** The arc as it is to be begun. */
    Arc toBegin(Workspace workspace, ArcSketch sketch, ArcFacts facts, Colour colour, String owner) {
        var outline = facts.outline(colour, owner);
        return Arc.begin(workspace.id(), outline, ArcFacts.beats(sketch, outline, kind -> name(workspace, kind)));
    }

    /** The arcs that are here, by the keys of their names and of the names that files have for them. */
    Map<String, Arc> here(WorkspaceId workspace) {
        var all = arcs.all(workspace).stream().collect(Collectors.toMap(Arc::id, Function.identity()));
        var here = new HashMap<String, Arc>();
        all.values().stream()
                .sorted(Comparator.comparing(Arc::isArchived).reversed())
                .forEach(arc -> here.put(Identity.key(arc.name()), arc));
        origins.arcs(workspace).forEach((key, id) -> find(all, id).ifPresent(arc -> here.put(key, arc)));
        return here;
    }

    /** The colour that the fewest arcs have. */
    static Colour rarest(Collection<Colour> taken) {
        return Arrays.stream(Colour.values())
                .min(Comparator.comparing(
                        colour -> taken.stream().filter(colour::equals).count()))
                .orElseThrow();
    }

    private static Optional<Arc> find(Map<ArcId, Arc> all, ArcId id) {
        return Optional.ofNullable(all.get(id));
    }

    private ArcCase begun(Workspace workspace, ArcEntry entry, Colour colour) {
        var facts = ArcFacts.of(entry.sketch());
        var findings = new ArrayList<>(facts.findings());
        if (entry.sketch().listed() == null) findings.add(Finding.warning("arc.unlisted"));
        if (!facts.canBeTaken()) return refused(entry, findings);
        try {
            var arc = toBegin(workspace, entry.sketch(), facts, colour, "");
            return new ArcCase(entry.judged(Verdict.NEW, null, null, List.of(), findings), arc);
        } catch (InvalidArc invalid) {
            invalid.codes().forEach(code -> findings.add(Finding.error("arc.invalid." + code)));
            return refused(entry, findings);
        }
    }

    private static ArcCase refused(ArcEntry entry, List<Finding> findings) {
        return new ArcCase(entry.judged(Verdict.REFUSED, null, null, List.of(), findings), null);
    }

    private ArcCase compared(ArcEntry entry, Arc arc) {
        if (arc.isArchived()) return refused(entry, List.of(Finding.error("arc.archived")));
        var findings = new ArrayList<Finding>();
        var changes = entry.sketch().listed() == null ? List.<Change>of() : changes(entry.sketch(), arc, findings);
        newBeats(entry.sketch(), arc).forEach(beat -> findings.add(Finding.warning("arc.beat-new", beat.name())));
        var verdict = changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED;
        return new ArcCase(entry.judged(verdict, arc.id(), arc.revision(), changes, findings), arc);
    }

    private List<Change> changes(ArcSketch sketch, Arc arc, List<Finding> findings) {
        var facts = ArcFacts.of(sketch);
        findings.addAll(facts.findings().stream()
                .filter(it -> !it.code().startsWith("arc.event"))
                .toList());
        var then = origins.of(arc.id()).map(ArcFacts::of);
        return ArcDifference.between(then.orElse(null), facts, arc.outline());
    }

    /** The beats that posts name and the arc does not have. */
    static List<ArcSketch.BeatSketch> newBeats(ArcSketch sketch, Arc arc) {
        return sketch.beats().stream()
                .filter(beat -> BeatNames.find(arc, beat.name()).isEmpty())
                .toList();
    }

    private String name(Workspace workspace, BeatKind kind) {
        return texts.getMessage("beat.kind." + kind.key(), null, kind.key(), workspace.language());
    }
}

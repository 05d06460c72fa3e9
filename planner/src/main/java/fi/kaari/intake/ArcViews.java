package fi.kaari.intake;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Colour;
import fi.kaari.workspace.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts arcs into the words of a page. */
@Component
class ArcViews {

    private final ArcEntryTable entries;
    private final Arcs arcs;
    private final Workspaces workspaces;
    private final Wording wording;

    ArcViews(ArcEntryTable entries, Arcs arcs, Workspaces workspaces, Wording wording) {
        this.entries = entries;
        this.arcs = arcs;
        this.workspaces = workspaces;
        this.wording = wording;
    }

    List<ArcView> of(Intake intake, Locale language) {
        var taken = new ArrayList<>(arcs.all(intake.workspace()).stream()
                .map(arc -> arc.outline().colour())
                .toList());
        var views = new ArrayList<ArcView>();
        for (var entry : entries.all(intake.id())) {
            var here = Optional.ofNullable(entry.arc()).flatMap(arcs::find);
            var colour = here.map(arc -> arc.outline().colour()).orElseGet(() -> ArcJudge.rarest(taken));
            if (here.isEmpty()) taken.add(colour);
            views.add(view(intake, entry, here, colour, language));
        }
        return views;
    }

    private ArcView view(Intake intake, ArcEntry entry, Optional<Arc> here, Colour colour, Locale language) {
        var facts = ArcFacts.of(entry.sketch());
        var outline = here.map(Arc::outline);
        var zone = workspaces.get(intake.workspace()).zone();
        return new ArcView(
                entry,
                colour,
                wording.shape(outline.map(Arc.Outline::shape).orElseGet(facts::shapeOrUsual), language),
                outline.map(Arc.Outline::goal).orElse(facts.goal()),
                outline.map(Arc.Outline::from).orElse(facts.from()),
                outline.map(Arc.Outline::to).orElse(facts.to()),
                outline.isPresent() ? outline.get().eventOn() : facts.event(),
                said(entry, true, language),
                said(entry, false, language),
                entry.changes().stream()
                        .map(change -> wording.change(change, zone, language))
                        .toList(),
                here.map(arc -> "/arcs/" + arc.id()).orElse(null));
    }

    private List<String> said(ArcEntry entry, boolean isError, Locale language) {
        return entry.findings().stream()
                .filter(finding -> finding.isError() == isError)
                .map(finding -> wording.say(finding, language))
                .toList();
    }
}

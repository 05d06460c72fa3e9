package fi.kaari.intake;

import fi.kaari.arc.Arc;
import fi.kaari.media.MediaLibrary;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the rows of a file are judged by: what is here already, and what belongs together. */
@Component
class Gathering {

    private static final int MOST_LEFTOVERS = 50;

    private final IntakeTable intakes;
    private final ArcEntryTable entries;
    private final ArcJudge judge;
    private final Origins origins;
    private final MediaLibrary library;

    Gathering(IntakeTable intakes, ArcEntryTable entries, ArcJudge judge, Origins origins, MediaLibrary library) {
        this.intakes = intakes;
        this.entries = entries;
        this.judge = judge;
        this.origins = origins;
        this.library = library;
    }

    /** A survey that knows the arcs of the file's list. */
    Survey survey(IntakeId intake) {
        return new Survey(entries.all(intake).stream()
                .map(ArcEntry::sketch)
                .filter(sketch -> sketch.listed() != null)
                .map(sketch -> ArcSketch.named(sketch.name()).listed(sketch.listed()))
                .toList());
    }

    Contexts contexts(Workspace workspace, Terms terms, IntakeId intake, Survey survey) {
        var arcs = arcs(workspace, intake, survey);
        var here = arcs.values().stream()
                .filter(ArcCase::isHere)
                .map(ArcCase::arc)
                .map(Arc::id)
                .toList();
        var known = origins.known(workspace.id(), survey.arcKeys(), survey.titleKeys(), here);
        var matches = Matching.of(survey.identities(), known);
        intakes.leftovers(intake, leftovers(survey, matches, known));
        return new Contexts(
                terms, new Shelf(library, workspace.id()), survey, arcs, matches, Unit.of(survey, matches, known));
    }

    /** Of the arcs that the file names, by their time; what is out or past is done with. */
    private static List<VariantId> leftovers(Survey survey, Map<Integer, Known> matches, List<Known> known) {
        var found = new HashSet<>(matches.values());
        return known.stream()
                .filter(each -> each.exists() && !each.isSettled() && !found.contains(each))
                .filter(each -> each.isFrom(survey.arcKeys()))
                .sorted(Comparator.comparing(each -> each.local().orElseThrow()))
                .limit(MOST_LEFTOVERS)
                .map(Known::variant)
                .toList();
    }

    private Map<String, ArcCase> arcs(Workspace workspace, IntakeId intake, Survey survey) {
        var judged = judge.judge(workspace, entries(intake, survey.arcs()));
        judged.values().forEach(each -> entries.save(intake, each.entry()));
        return judged;
    }

    private List<ArcEntry> entries(IntakeId intake, Collection<ArcSketch> seen) {
        var before = entries.all(intake).stream()
                .collect(Collectors.toMap(entry -> entry.sketch().key(), Function.identity(), (one, again) -> one));
        var now = new ArrayList<ArcEntry>();
        for (var sketch : seen) {
            var place = now.size() + 1;
            now.add(before.getOrDefault(sketch.key(), ArcEntry.open(place, sketch))
                    .at(place, sketch));
        }
        return now;
    }
}

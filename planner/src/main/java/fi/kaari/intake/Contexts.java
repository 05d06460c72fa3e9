package fi.kaari.intake;

import java.util.Map;
import java.util.Objects;

/** What each row of a file is judged by. */
record Contexts(
        Terms terms,
        Shelf shelf,
        Survey survey,
        Map<String, ArcCase> arcs,
        Map<Integer, Known> matches,
        Map<Integer, Unit> units) {

    Context of(Row row) {
        int position = row.position();
        var identity = Objects.requireNonNull(survey.identities().get(position));
        return new Context(
                terms,
                shelf,
                arcs.get(identity.arc()),
                matches.get(position),
                survey.twin(position).orElse(null),
                Objects.requireNonNull(units.get(position)));
    }
}

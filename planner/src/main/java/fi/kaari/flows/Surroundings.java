package fi.kaari.flows;

import fi.kaari.approval.Deputies;
import fi.kaari.approval.Flows;
import fi.kaari.arc.Arc;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Colleague;
import fi.kaari.workspace.Directory;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Role;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What stands around the steps: whom one can name, who is away, and which arcs have a flow of their own. */
@Component
class Surroundings {

    private static final List<Role> DECIDING = List.of(Role.EXPERT, Role.LEAD, Role.ADMIN);

    private final Flows flows;
    private final Arcs arcs;
    private final Directory directory;
    private final Deputies deputies;

    Surroundings(Flows flows, Arcs arcs, Directory directory, Deputies deputies) {
        this.flows = flows;
        this.arcs = arcs;
        this.directory = directory;
        this.deputies = deputies;
    }

    /** @throws fi.kaari.workspace.NotFound if there is no such arc in the workspace */
    ModelAndView of(Actor actor, @Nullable ArcId arc, ModelAndView page) {
        var people = people(actor);
        return page.addObject("arc", arc == null ? null : arcs.get(actor, arc))
                .addObject("people", people)
                .addObject("absences", deputies.of(actor.workspace()))
                .addObject("arcs", arc == null ? arcs(actor) : List.of());
    }

    /** Whoever could decide and has signed in before, by name; people without an identity here cannot be named. */
    private Map<PersonId, String> people(Actor actor) {
        return DECIDING.stream()
                .flatMap(role -> directory.holding(actor.workspace(), role).stream())
                .filter(colleague -> colleague.person() != null)
                .sorted(Comparator.comparing(Colleague::name))
                .collect(Collectors.toMap(
                        colleague -> Objects.requireNonNull(colleague.person()),
                        Colleague::name,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private List<Row> arcs(Actor actor) {
        return arcs.all(actor.workspace()).stream()
                .filter(arc -> !arc.isArchived())
                .map(arc -> new Row(arc, flows.of(actor.workspace(), arc.id()).isPresent()))
                .toList();
    }

    /** An arc, and whether it has a flow of its own. */
    record Row(Arc arc, boolean hasOwn) {}
}

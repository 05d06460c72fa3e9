package fi.kaari.telling;

import fi.kaari.workspace.Colleague;
import fi.kaari.workspace.KnownPeople;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Those who hold a role in a workspace and have ever signed in. */
@Component
class Circle {

    private final KnownPeople people;

    Circle(KnownPeople people) {
        this.people = people;
    }

    Set<PersonId> holding(WorkspaceId workspace, Role... any) {
        return Stream.of(any)
                .flatMap(role -> people.holding(workspace, role).stream())
                .map(Colleague::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}

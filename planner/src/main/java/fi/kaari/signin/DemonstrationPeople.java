package fi.kaari.signin;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.KnownPeople;
import fi.kaari.workspace.People;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The demonstration's people before anybody has signed in as one of them, so that they can have done something already. */
@Component
@Conditional(SignInChoice.Demonstration.class)
public class DemonstrationPeople {

    private final People people;
    private final KnownPeople directory;

    DemonstrationPeople(People people, KnownPeople directory) {
        this.people = people;
        this.directory = directory;
    }

    /** Whoever signs in as the one with this role. */
    public Actor actor(Role role, WorkspaceId workspace) {
        var demo = Arrays.stream(DemoPerson.values())
                .filter(person -> person.role() == role)
                .findFirst()
                .orElseThrow();
        var person = people.signedIn(DemoProvider.ISSUER, demo.userName(), demo.title());
        directory.remember(person, null, Map.of(workspace, Set.of(role)));
        return new Actor(person, workspace, Set.of(role), null);
    }
}

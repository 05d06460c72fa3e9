package fi.kaari.signin;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.People;
import fi.kaari.workspace.Person;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of bearer tokens: the same rights as in the pages, and the same person if the token names them. */
@Component
class TokenActors {

    /** The request header that says which workspace is meant; needed only by those who have a role in several. */
    static final String WORKSPACE = "Kaari-Workspace";

    private final People people;
    private final Workspaces workspaces;
    private final Refusals refusals;

    TokenActors(People people, Workspaces workspaces, Refusals refusals) {
        this.people = people;
        this.workspaces = workspaces;
        this.refusals = refusals;
    }

    /** @throws WorkspaceNotNamed if the token allows several workspaces, or not the one that was asked for */
    Actor actor(Identity identity, @Nullable String wanted) {
        var memberships = identity.memberships().where(id -> workspaces.find(id).isPresent());
        var open = memberships.workspaces().stream()
                .filter(id -> wanted == null || id.value().equals(wanted))
                .toList();
        if (open.isEmpty()) refusals.remember(identity, wanted);
        if (open.size() != 1) throw new WorkspaceNotNamed(memberships.workspaces());
        WorkspaceId workspace = open.getFirst();
        return new Actor(person(identity), workspace, memberships.in(workspace), identity.signIn());
    }

    private Person person(Identity identity) {
        return people.find(identity.issuer(), identity.subject())
                .filter(person -> person.name().equals(identity.name()))
                .orElseGet(() -> people.signedIn(identity.issuer(), identity.subject(), identity.name()));
    }
}

package fi.kaari.signin;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Person;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** The person of a session of the pages, with the workspaces that were open to them when they signed in. */
final class SignedInPerson extends DefaultOidcUser {

    private final transient Person person;
    private final transient Identity identity;
    private final transient List<Workspace> workspaces;
    private final Memberships memberships;

    SignedInPerson(OidcIdToken token, Person person, Identity identity, List<Workspace> all) {
        var memberships = identity.memberships()
                .where(id -> all.stream().anyMatch(workspace -> workspace.id().equals(id)));
        super(Authorities.of(memberships), token);
        this.person = person;
        this.identity = identity;
        this.memberships = memberships;
        this.workspaces = all.stream()
                .filter(workspace -> memberships.contains(workspace.id()))
                .toList();
    }

    Person person() {
        return person;
    }

    Identity identity() {
        return identity;
    }

    /** The workspaces this person has a role in, by their short names. */
    List<Workspace> workspaces() {
        return workspaces;
    }

    boolean mayEnter(WorkspaceId workspace) {
        return memberships.contains(workspace);
    }

    Map<WorkspaceId, Set<Role>> roles() {
        return memberships.byWorkspace();
    }

    boolean hasRolesOf(SignedInPerson other) {
        return memberships.equals(other.memberships);
    }

    /** Whether the token is about the sign-in that began this session, rather than about another one. */
    boolean isOfSameSignIn(OidcIdToken token) {
        return token.getSubject().equals(getSubject())
                && Objects.equals(token.getAuthenticatedAt(), getAuthenticatedAt())
                && Objects.equals(session(token), session());
    }

    /** The provider's name of the session; empty if it does not name it. */
    String session() {
        return session(getIdToken());
    }

    private static String session(OidcIdToken token) {
        return Objects.requireNonNullElse(token.getClaimAsString("sid"), "");
    }

    Actor actorIn(WorkspaceId workspace) {
        return new Actor(person, workspace, memberships.in(workspace), identity.signIn());
    }

    /** The workspace they chose, otherwise their first. */
    Workspace workspace(@Nullable WorkspaceId chosen) {
        return workspaces.stream()
                .filter(workspace -> workspace.id().equals(chosen))
                .findFirst()
                .orElseGet(workspaces::getFirst);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson someone && person.equals(someone.person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}

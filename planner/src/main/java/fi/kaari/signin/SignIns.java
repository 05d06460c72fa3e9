package fi.kaari.signin;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.People;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The moment at which somebody comes in: known from now on, and remembered in the trail of each of their workspaces. */
@Service
class SignIns {

    private final People people;
    private final Workspaces workspaces;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    SignIns(People people, Workspaces workspaces, AuditTrail trail, ApplicationEventPublisher events) {
        this.people = people;
        this.workspaces = workspaces;
        this.trail = trail;
        this.events = events;
    }

    @Transactional
    public SignedInPerson welcome(OidcIdToken token, Identity identity) {
        var person = people.signedIn(identity.issuer(), identity.subject(), identity.name());
        var someone = new SignedInPerson(token, person, identity, workspaces.all());
        var act = Act.of("person.signed-in", "person/" + person.id());
        someone.workspaces().forEach(workspace -> trail.record(someone.actorIn(workspace.id()), act));
        events.publishEvent(new CameIn(person, open(someone)));
        return someone;
    }

    /** The provider says once more who somebody is: their roles are those it names now. */
    @Transactional
    public SignedInPerson renewed(OidcIdToken token, Identity identity, SignedInPerson before) {
        var person = people.signedIn(identity.issuer(), identity.subject(), identity.name());
        var someone = new SignedInPerson(token, person, identity, workspaces.all());
        if (!someone.hasRolesOf(before)) events.publishEvent(new CameIn(person, open(someone)));
        return someone;
    }

    private static Set<WorkspaceId> open(SignedInPerson someone) {
        return someone.workspaces().stream().map(Workspace::id).collect(Collectors.toSet());
    }
}

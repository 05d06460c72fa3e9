package fi.kaari.signin;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.KnownPeople;
import fi.kaari.workspace.People;
import fi.kaari.workspace.Workspaces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The moment at which somebody comes in: known from now on, and remembered in the trail of each of their workspaces. */
@Service
class SignIns {

    private final People people;
    private final KnownPeople directory;
    private final Workspaces workspaces;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    SignIns(
            People people,
            KnownPeople directory,
            Workspaces workspaces,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.people = people;
        this.directory = directory;
        this.workspaces = workspaces;
        this.trail = trail;
        this.events = events;
    }

    @Transactional
    public SignedInPerson welcome(OidcIdToken token, Identity identity) {
        var someone = someone(token, identity);
        var act = Act.of("person.signed-in", "person/" + someone.person().id());
        someone.workspaces().forEach(workspace -> trail.record(someone.actorIn(workspace.id()), act));
        remember(someone);
        return someone;
    }

    /** The provider says once more who somebody is: their roles are those it names now. */
    @Transactional
    public SignedInPerson renewed(OidcIdToken token, Identity identity, SignedInPerson before) {
        var someone = someone(token, identity);
        if (!someone.hasRolesOf(before)) remember(someone);
        return someone;
    }

    private SignedInPerson someone(OidcIdToken token, Identity identity) {
        var person = people.signedIn(identity.issuer(), identity.subject(), identity.name());
        return new SignedInPerson(token, person, identity, workspaces.all());
    }

    private void remember(SignedInPerson someone) {
        RoleChange.between(directory.roles(someone.person()), someone.roles())
                .forEach(change -> trail.record(someone.actorIn(change.workspace()), change.of(someone.person())));
        directory.remember(someone.person(), someone.identity().email(), someone.roles());
        events.publishEvent(new CameIn(someone.person(), someone.roles().keySet()));
    }
}

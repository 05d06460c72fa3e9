package fi.kaari.signin;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.People;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Remembers whom a workspace has not let in: once an hour each person it knows, and once an hour all others together, so
 * that nobody floods the trail from outside. Nothing of what they sent is kept.
 */
@Component
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final AuditTrail trail;
    private final People people;
    private final Workspaces workspaces;
    private final TransactionOperations transaction;

    Refusals(AuditTrail trail, People people, Workspaces workspaces, TransactionOperations transaction) {
        this.trail = trail;
        this.people = people;
        this.workspaces = workspaces;
        this.transaction = transaction;
    }

    /** Somebody who is signed in tried to sign in anew. */
    @EventListener
    void remember(SignInRefused refused) {
        var someone = refused.person();
        var act = Act.of("person.sign-in-refused", "person/" + someone.person().id());
        someone.workspaces().forEach(workspace -> remember(someone.actorIn(workspace.id()), act));
    }

    /** A token was to open a workspace that it does not open. */
    void remember(Identity identity, @Nullable String wanted) {
        workspaces.all().stream()
                .map(Workspace::id)
                .filter(id -> id.value().equals(wanted))
                .forEach(id -> remember(identity, id));
    }

    private void remember(Identity identity, WorkspaceId workspace) {
        people.find(identity.issuer(), identity.subject())
                .map(person ->
                        new Actor(person, workspace, identity.memberships().in(workspace), identity.signIn()))
                .ifPresentOrElse(
                        known -> remember(known, Act.of("person.kept-out", "person/" + known.id())),
                        () -> remember(
                                Actor.kaari(workspace), Act.of("person.stranger-kept-out", "workspace/" + workspace)));
    }

    /** Whoever is refused is refused, whether the database answers or not. */
    private void remember(Actor actor, Act act) {
        try {
            transaction.executeWithoutResult(begun -> trail.recordSeldom(actor, act, HOUR));
        } catch (DataAccessException | TransactionException away) {
            log.warn("A refusal could not be written to the trail of {}: {}", actor.workspace(), away.getMessage());
        }
    }
}

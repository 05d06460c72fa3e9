package fi.kaari.publication;

import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.platform.Receipt;
import fi.kaari.workspace.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only door through which a publication comes to another state: stored, told, and remembered in the trail. */
@Component
class Moves {

    private final PublicationTable table;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Moves(PublicationTable table, AuditTrail audit, ApplicationEventPublisher events) {
        this.table = table;
        this.audit = audit;
        this.events = events;
    }

    /** Kaari itself moves a row that this transaction has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Publication locked, Publication next) {
        move(Actor.kaari(locked.workspace()), "publication." + next.state().key(), locked, next);
    }

    /** A person moves a row that this transaction has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Actor actor, String verb, Publication locked, Publication next) {
        move(actor, verb, locked, next, Map.of());
    }

    /** The same, with what the trail is to remember besides. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Actor actor, String verb, Publication locked, Publication next, Map<String, String> besides) {
        table.store(next);
        if (next.state() == locked.state()) return;
        events.publishEvent(new PublicationMoved(locked, next, actor));
        if (isOnlyIntended(next)) return;
        var details = details(locked, next);
        details.putAll(besides);
        audit.record(actor, new Act(verb, "post/" + locked.post(), details));
    }

    /**
     * That a call is about to be made stands on the ledger; what came of it is told to the trail. One entry the less while
     * many go out at once keeps them from waiting for each other at the end of the chain.
     */
    private static boolean isOnlyIntended(Publication next) {
        return next.state() == State.SENDING;
    }

    private static Map<String, String> details(Publication before, Publication after) {
        var details = new LinkedHashMap<String, String>();
        details.put("publication", after.id().value());
        details.put("variant", after.variant().value());
        details.put("digest", after.digest().hex());
        details.put("was", before.state().key());
        details.put("is", after.state().key());
        if (after.reason() != null) details.put("reason", after.reason());
        if (after.receipt() != null) prove(after.receipt(), details);
        return details;
    }

    private static void prove(Receipt receipt, Map<String, String> details) {
        details.put("remote", receipt.remoteId());
        if (receipt.permalink() != null)
            details.put("permalink", receipt.permalink().toString());
    }
}

package fi.kaari.publication;

import fi.kaari.approval.Reviews;
import fi.kaari.audit.Act;
import fi.kaari.audit.AuditTrail;
import fi.kaari.channel.Channels;
import fi.kaari.workspace.Actor;
import java.util.LinkedHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What else is true once a publication has moved: the trail knows it, the channel's health, and the end of its review. */
@Component
class Aftermath {

    private final PublicationTable table;
    private final Channels channels;
    private final Reviews reviews;
    private final AuditTrail audit;

    Aftermath(PublicationTable table, Channels channels, Reviews reviews, AuditTrail audit) {
        this.table = table;
        this.channels = channels;
        this.reviews = reviews;
        this.audit = audit;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PublicationMoved moved) {
        var publication = moved.publication();
        if (moved.outcome() instanceof Outcome.Blocked blocked)
            channels.troubled(publication.channel(), blocked.detail());
        if (publication.state() == State.PUBLISHED && isWholePostOut(publication))
            reviews.fulfilled(publication.post());
        record(publication);
    }

    private boolean isWholePostOut(Publication publication) {
        return table.of(publication.post()).stream()
                .noneMatch(it -> it.state() != State.PUBLISHED && it.state() != State.CANCELLED);
    }

    private void record(Publication publication) {
        var details = new LinkedHashMap<String, String>();
        details.put("publication", publication.id().value());
        details.put("variant", publication.variant().value());
        details.put("digest", publication.digest().hex());
        if (publication.receipt() != null)
            details.put("permalink", publication.receipt().permalink().toString());
        if (publication.reason() != null) details.put("reason", publication.reason());
        var act = new Act("publication." + publication.state().key(), "post/" + publication.post(), details);
        audit.record(Actor.kaari(publication.workspace()), act);
    }
}

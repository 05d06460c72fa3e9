package fi.kaari.channel;

import fi.kaari.platform.ConsentRequest;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.WorkspaceId;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** A person is on a platform's consent page; good for one answer, to the one who set out, for a while. */
public final class PendingConsent {

    private final String platform;
    private final ConsentRequest request;
    private final URI address;
    private final PersonId person;
    private final WorkspaceId workspace;
    private final Instant until;
    private final AtomicBoolean used = new AtomicBoolean();

    PendingConsent(String platform, ConsentRequest request, URI address, Actor actor, Instant until) {
        this.platform = platform;
        this.request = request;
        this.address = address;
        this.person = actor.id();
        this.workspace = actor.workspace();
        this.until = until;
    }

    /** Where the person is sent. */
    public URI address() {
        return address;
    }

    public String platform() {
        return platform;
    }

    ConsentRequest request() {
        return request;
    }

    boolean belongsTo(Actor actor) {
        return person.equals(actor.id()) && workspace.equals(actor.workspace());
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** True for the first answer only, however many come at once. */
    boolean take() {
        return used.compareAndSet(false, true);
    }

    @Override
    public String toString() {
        return "PendingConsent[platform=" + platform + ", person=" + person + "]";
    }
}

package fi.kaari.job;

import fi.kaari.post.ChannelId;
import fi.kaari.publication.Claim;
import fi.kaari.publication.Ledger;
import fi.kaari.publication.Work;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The claims that this node works on: taken a few at a time, kept alive by the clockwork, let go in the end. */
@Component
class Hands {

    private final Ledger ledger;
    private final Set<Claim.Token> full = ConcurrentHashMap.newKeySet();
    private volatile boolean folded;

    Hands(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Claims the next publications of a channel; none once this node is about to stop. */
    List<Claim> take(Work work, ChannelId channel, int limit) {
        if (folded) return List.of();
        var claims = Patience.with(() -> ledger.claim(work, channel, limit));
        claims.stream().map(Claim::token).forEach(full::add);
        return claims;
    }

    /** Renews every lease, so that other nodes see that this one lives. */
    void keep() {
        Patience.atOnce(() -> ledger.renew(Set.copyOf(full)));
    }

    void letGo(Claim.Token token) {
        full.remove(token);
        Patience.with(() -> ledger.release(token));
    }

    void unfold() {
        folded = false;
    }

    /** Takes nothing more. */
    void fold() {
        folded = true;
    }
}

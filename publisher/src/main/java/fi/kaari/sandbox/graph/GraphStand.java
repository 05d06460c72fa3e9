package fi.kaari.sandbox.graph;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.Stand;

/** How a platform of the Graph API refuses a token. */
public abstract class GraphStand implements Stand {

    @Override
    public final Refusal withoutToken() {
        return GraphRefusal.withoutToken();
    }

    @Override
    public final Refusal signedOut() {
        return GraphRefusal.signedOut();
    }

    @Override
    public final Refusal expired() {
        return GraphRefusal.expired();
    }

    /** Only the account itself acts in its name. */
    public static void require(Caller caller, String account) {
        if (!caller.account().equals(account)) throw GraphRefusal.foreign();
    }
}

package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.Stand;
import fi.kaari.sandbox.graph.GraphRefusal;
import org.springframework.stereotype.Component;

@Component
@OfSandbox
class PageStand implements Stand {

    static final String PLATFORM = "facebook";

    /** Where every call begins; the version has to be named. */
    static final String BASE = "/sandbox/" + PLATFORM + "/{version:v\\d+\\.\\d+}";

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public Refusal withoutToken() {
        return GraphRefusal.withoutToken();
    }

    @Override
    public Refusal signedOut() {
        return GraphRefusal.signedOut();
    }

    @Override
    public Refusal busy(Caller caller) {
        return GraphRefusal.busy(caller, 32, "pages");
    }

    /** Only the Page itself acts in its name. */
    static void require(Caller caller, String page) {
        if (!caller.account().equals(page)) throw GraphRefusal.foreign();
    }
}

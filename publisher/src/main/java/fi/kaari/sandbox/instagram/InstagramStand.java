package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.Stand;
import fi.kaari.sandbox.graph.GraphRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

@Component
@OfSandbox
class InstagramStand implements Stand {

    static final String PLATFORM = "instagram";

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
    public Refusal expired() {
        return GraphRefusal.expired();
    }

    @Override
    public Refusal busy(Caller caller, Duration pause) {
        return GraphRefusal.busy(caller, 80002, "instagram", pause);
    }

    @Override
    public boolean publishes(HttpServletRequest call) {
        return call.getMethod().equals("POST") && call.getRequestURI().endsWith("/media_publish");
    }

    /** Only the account itself acts in its name. */
    static void require(Caller caller, String account) {
        if (!caller.account().equals(account)) throw GraphRefusal.foreign();
    }
}

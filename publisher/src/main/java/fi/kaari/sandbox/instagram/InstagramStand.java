package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.graph.GraphRefusal;
import fi.kaari.sandbox.graph.GraphStand;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

@Component
@OfSandbox
class InstagramStand extends GraphStand {

    static final String PLATFORM = "instagram";

    /** Where every call begins; the version has to be named. */
    static final String BASE = "/sandbox/" + PLATFORM + "/{version:v\\d+\\.\\d+}";

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public Refusal busy(Caller caller, Duration pause) {
        return GraphRefusal.busy(caller, 80002, "instagram", pause);
    }

    @Override
    public Refusal stray(HttpServletRequest call, HttpStatus status) {
        return GraphRefusal.stray(call.getRequestURI().replaceFirst(".*/sandbox/" + PLATFORM, ""), status);
    }

    @Override
    public Refusal chunkRefused(HttpServletRequest call) {
        return GraphRefusal.chunk();
    }

    @Override
    public boolean publishes(HttpServletRequest call) {
        return call.getMethod().equals("POST") && call.getRequestURI().endsWith("/media_publish");
    }
}

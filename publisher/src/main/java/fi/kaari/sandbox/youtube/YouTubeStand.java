package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.Stand;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

@Component
@OfSandbox
class YouTubeStand implements Stand {

    static final String PLATFORM = "youtube";
    static final String BASE = "/sandbox/" + PLATFORM + "/youtube/v3";
    static final String UPLOAD = "/sandbox/" + PLATFORM + "/upload/youtube/v3";

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public Refusal withoutToken() {
        return Reason.LOGIN_REQUIRED.refusal();
    }

    @Override
    public Refusal signedOut() {
        return Reason.AUTH_ERROR.refusal();
    }

    @Override
    public Refusal expired() {
        return Reason.AUTH_ERROR.refusal();
    }

    @Override
    public Refusal busy(Caller caller, Duration pause) {
        return Reason.RATE_LIMIT_EXCEEDED.refusal(
                pause.isZero() ? Map.of() : Map.of("Retry-After", String.valueOf(pause.toSeconds())));
    }

    @Override
    public Refusal stray(HttpServletRequest call, HttpStatus status) {
        return status == HttpStatus.NOT_FOUND ? Reason.NOT_FOUND.refusal() : Reason.BAD_REQUEST.refusal();
    }

    @Override
    public Refusal chunkRefused(HttpServletRequest call) {
        return Reason.BAD_REQUEST.refusal();
    }

    /** A video is made public by changing it. */
    @Override
    public boolean publishes(HttpServletRequest call) {
        return call.getMethod().equals("PUT") && call.getRequestURI().endsWith(BASE + "/videos");
    }
}

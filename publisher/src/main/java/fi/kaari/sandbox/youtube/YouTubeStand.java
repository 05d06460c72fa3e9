package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.Stand;
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
    public Refusal busy(Caller caller) {
        return Reason.RATE_LIMIT_EXCEEDED.refusal();
    }
}

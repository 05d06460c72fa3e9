package fi.kaari.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** How one platform turns callers away at the gate, in its own words. */
public interface Stand {

    /** The platform's id. */
    String platform();

    /** The call carries no token. */
    Refusal withoutToken();

    /** The token is wrong, or was good until somebody ended it. */
    Refusal signedOut();

    /** The token's time has run out. */
    Refusal expired();

    /**
     * The account has called too often.
     *
     * @param pause for how long, or zero not to say it
     */
    Refusal busy(Caller caller, Duration pause);

    /**
     * The platform knows no such call, or cannot read it.
     *
     * @param status what the matter is
     */
    Refusal stray(HttpServletRequest call, HttpStatus status);

    /** A chunk of an upload is turned down although nothing is wrong with it. */
    Refusal chunkRefused(HttpServletRequest call);

    /** Whether the call, if it succeeds, makes something public. */
    boolean publishes(HttpServletRequest call);
}

package fi.kaari.platform;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How people let Kaari act as their accounts on one platform: OAuth 2 in that platform's own words. Found because it
 * exists; every call may throw a {@link PlatformException}, and no message holds a token, a code or a secret.
 */
public interface Consent {

    /** The platform's id. */
    String platform();

    /** Whether an application of ours is registered there, so that people can be sent to its consent page. */
    boolean isRegistered();

    /** Everything that Kaari asks for, what it cannot do without first. */
    List<Right> rights();

    /** Where the person is sent to consent. */
    URI address(ConsentRequest request);

    /**
     * Turns the code that the person came back with into the accounts it opens; a code works once.
     *
     * @throws PlatformException.Unauthorised if the code is not accepted
     */
    List<Opened> redeem(String code, ConsentRequest request);

    /** What of the rights a token obtained elsewhere lacks, as far as the platform tells; asked without changing anything. */
    List<Right> missing(Account account);

    /** What the platform tells about a token obtained elsewhere, e.g. when it ends, added to what is known already. */
    default Credentials completed(Account account, Credentials known) {
        return known;
    }

    /** When these credentials should be renewed; empty if they cannot be, or never end. */
    Optional<Instant> renewal(Credentials credentials);

    /**
     * Fetches the next credentials.
     *
     * @throws PlatformException.Unauthorised if these are no longer accepted: a person has to consent anew
     * @throws PlatformException.Unanswered if nobody knows whether these are used up
     */
    Credentials renew(Credentials credentials);

    /**
     * Ends these credentials at the platform; those that have ended already are as good as that.
     *
     * @return false where the platform has no call for that, so that a person has to do it there
     */
    boolean revoke(Credentials credentials);
}

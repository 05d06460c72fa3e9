package fi.kaari.sandbox;

/** How one platform turns callers away at the gate, in its own words. */
public interface Stand {

    /** The platform's id. */
    String platform();

    /** The call carries no token. */
    Refusal withoutToken();

    /** The token is wrong, or was good until somebody ended it. */
    Refusal signedOut();

    /** The account has called too often. */
    Refusal busy(Caller caller);
}

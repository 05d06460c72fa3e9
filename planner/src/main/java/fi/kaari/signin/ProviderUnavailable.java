package fi.kaari.signin;

/** The organisation's sign-in service does not answer; nobody can sign in until it does, and then it works by itself. */
class ProviderUnavailable extends RuntimeException {

    ProviderUnavailable(String issuer, Throwable cause) {
        super("The sign-in service " + issuer + " does not answer; sign-in works again as soon as it does", cause);
    }
}

package fi.kaari.signin;

import org.springframework.security.oauth2.client.registration.ClientRegistration;

/** The one OpenID Connect provider that vouches for people here. */
interface IdentityProvider {

    /** How the provider is called in addresses, e.g. {@code /login/oauth2/code/kaari}. */
    String ID = "kaari";

    /** Where signing in begins. */
    String BEGINNING = "/oauth2/authorization/" + ID;

    /**
     * The provider's endpoints and our standing there, asked for at the first need.
     *
     * @throws ProviderUnavailable if the provider does not answer
     */
    ClientRegistration registration();

    /**
     * The same, asked for anew, so that nobody is sent where nobody answers.
     *
     * @throws ProviderUnavailable if the provider does not answer now
     */
    default ClientRegistration asked() {
        return registration();
    }
}

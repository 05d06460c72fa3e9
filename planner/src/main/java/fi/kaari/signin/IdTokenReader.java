package fi.kaari.signin;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Learns who somebody is from the ID token alone, at each sign-in and each time the provider renews it. */
@Component
class IdTokenReader implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final SignIns signIns;
    private final SignInSettings settings;

    IdTokenReader(SignIns signIns, SignInSettings settings) {
        this.signIns = signIns;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        var identity = Identity.of(token, settings);
        try {
            return CurrentActor.person()
                    .filter(person -> person.isOfSameSignIn(token))
                    .map(person -> signIns.renewed(token, identity, person))
                    .orElseGet(() -> signIns.welcome(token, identity));
        } catch (DataAccessException | TransactionException away) {
            throw new InternalAuthenticationServiceException("The database does not answer", away);
        }
    }
}

package fi.kaari.signin;

import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Keycloak's groups, read with the service account of our own client, which takes the roles view-users and query-groups. */
@Component
@ConditionalOnProperty(name = "kaari.signin.directory", havingValue = "keycloak")
class KeycloakGroups {

    private static final int AT_MOST = 500;

    private final IdentityProvider provider;
    private final SignInSettings settings;
    private final RestClient http = ProviderHttp.client().build();
    private final RestClientClientCredentialsTokenResponseClient tokens =
            new RestClientClientCredentialsTokenResponseClient();

    KeycloakGroups(IdentityProvider provider, SignInSettings settings) {
        this.provider = provider;
        this.settings = settings;
        tokens.setRestClient(ProviderHttp.tokens());
    }

    String issuer() {
        return Objects.requireNonNull(settings.issuer());
    }

    /** Everybody in the group that gives the role, but for those whose account is switched off. */
    List<Member> members(WorkspaceId workspace, Role role) {
        var token = token();
        var group = get(token, Group.class, "/group-by-path/{path}", path(workspace, role));
        if (group == null) return List.of();
        var members = get(token, Member[].class, "/groups/{id}/members?max={max}", group.id(), AT_MOST);
        return members == null
                ? List.of()
                : Arrays.stream(members).filter(Member::enabled).toList();
    }

    private String path(WorkspaceId workspace, Role role) {
        return settings.groupsPattern().group(workspace, role).replaceFirst("^/", "");
    }

    private <T> @Nullable T get(String token, Class<T> type, String path, Object... values) {
        try {
            return http.get()
                    .uri(issuer().replaceFirst("/realms/", "/admin/realms/") + path, values)
                    .headers(headers -> headers.setBearerAuth(token))
                    .retrieve()
                    .body(type);
        } catch (HttpClientErrorException.NotFound nothing) {
            return null;
        }
    }

    private String token() {
        var ours = ClientRegistration.withClientRegistration(provider.registration())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope()
                .build();
        return tokens.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(ours))
                .getAccessToken()
                .getTokenValue();
    }

    /** A group, as Keycloak names it. */
    record Group(String id) {}

    /** Somebody in it. */
    record Member(
            String id,
            String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            boolean enabled) {}
}

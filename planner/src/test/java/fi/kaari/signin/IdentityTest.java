package fi.kaari.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.workspace.Role;
import fi.kaari.workspace.SignIn;
import fi.kaari.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.ClaimAccessor;

class IdentityTest {

    private static final WorkspaceId VIESTINTA = new WorkspaceId("viestinta");
    private static final Instant MORNING = Instant.parse("2027-01-04T06:00:00Z");

    private final Map<String, Object> claims = new HashMap<>(
            Map.of("iss", "https://sso.example.org/realms/town", "sub", "f3a1", "preferred_username", "expert1"));

    @Test
    void aPersonIsWhoTheTokenSays() {
        claims.putAll(Map.of(
                "name", "Expert",
                "email", "expert@example.org",
                "auth_time", MORNING,
                "acr", "2",
                "groups", List.of("/kaari/viestinta/expert", "/others/viestinta/lead")));

        var identity = identity("groups");

        assertThat(identity.name()).isEqualTo("Expert");
        assertThat(identity.email()).isEqualTo("expert@example.org");
        assertThat(identity.memberships().in(VIESTINTA)).containsExactly(Role.EXPERT);
        assertThat(identity.signIn()).isEqualTo(new SignIn(MORNING, "2"));
    }

    @Test
    void whoeverHasNoNameIsCalledByWhatTheyTypeAndElseByTheirNumber() {
        assertThat(identity("groups").name()).isEqualTo("expert1");
        claims.remove("preferred_username");
        assertThat(identity("groups").name()).isEqualTo("f3a1");
    }

    @Test
    void rolesMayStandDeeperInTheToken() {
        claims.put("realm_access", Map.of("roles", List.of("/kaari/viestinta/lead")));

        assertThat(identity("realm_access.roles").memberships().in(VIESTINTA)).containsExactly(Role.LEAD);
        assertThat(identity("realm_access.groups").memberships().isEmpty()).isTrue();
        assertThat(identity("elsewhere.roles").memberships().isEmpty()).isTrue();
    }

    @Test
    void aClaimThatIsNoListGivesNoMoreThanItSays() {
        claims.put("groups", "/kaari/viestinta/viewer");
        assertThat(identity("groups").memberships().in(VIESTINTA)).containsExactly(Role.VIEWER);

        claims.put("groups", Map.of("/kaari/viestinta/lead", true));
        assertThat(identity("groups").memberships().isEmpty()).isTrue();
    }

    @Test
    void aTokenThatDoesNotSayWhenSomebodySignedInIsNoSignIn() {
        claims.put("acr", "2");

        assertThat(identity("groups").signIn()).isNull();
    }

    @Test
    void aProgramHasNotSignedInWhateverItsTokenSays() {
        claims.put("auth_time", MORNING);
        assertThat(identity("groups").signIn()).isNotNull();

        claims.put("azp", "f3a1");
        assertThat(identity("groups").signIn()).isNull();
        claims.put("azp", "somebody-elses-client");
        claims.put("client_id", "f3a1");
        assertThat(identity("groups").signIn()).isNull();
        claims.remove("client_id");
        claims.put("preferred_username", "service-account-kaari-script");
        assertThat(identity("groups").signIn()).isNull();
    }

    private Identity identity(String groupsClaim) {
        ClaimAccessor token = () -> claims;
        return Identity.of(
                token,
                new SignInSettings(
                        null,
                        "kaari",
                        "",
                        Set.of("openid"),
                        groupsClaim,
                        GroupPattern.of(GroupPattern.USUAL),
                        "kaari-api",
                        Duration.ofHours(1),
                        SignInSettings.DirectoryKind.KNOWN));
    }
}

package fi.kaari.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.TestClock;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.workspace.Person;
import fi.kaari.workspace.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

@EachDatabase
class EndedSignInsTest {

    private static final String ISSUER = "https://sso.example.org/realms/town";
    private static final Instant NOW = Instant.parse("2027-01-04T07:00:00Z");

    private final TestClock clock = TestClock.at(NOW.toString());
    private final TestDatabase database;
    private final EndedSignIns ended;

    EndedSignInsTest(TestDatabase database) {
        this.database = database;
        this.ended = database.transactional(new EndedSignIns(database.jdbc(), clock));
    }

    @Test
    void anEndIsAboutOneSessionIfItNamesOne() {
        end(Map.of("sub", "expert", "sid", "morning"));

        assertThat(ended.include(person("expert", "morning"), NOW.minusSeconds(60)))
                .isTrue();
        assertThat(ended.include(person("expert", "evening"), NOW.minusSeconds(60)))
                .isFalse();
        assertThat(ended.include(person("expert", ""), NOW.minusSeconds(60))).isFalse();
        assertThat(ended.include(person("lead", "noon"), NOW.minusSeconds(60))).isFalse();
    }

    @Test
    void aSessionMayBeNamedWithoutItsPerson() {
        end(Map.of("sid", "morning"));

        assertThat(ended.include(person("expert", "morning"), NOW.minusSeconds(60)))
                .isTrue();
    }

    @Test
    void withoutANameItIsAboutEverySessionUntilThen() {
        end(Map.of("sub", "expert"));

        assertThat(ended.include(person("expert", "morning"), NOW.minusSeconds(60)))
                .isTrue();
        assertThat(ended.include(person("expert", ""), NOW.minusSeconds(60))).isTrue();
        assertThat(ended.include(person("expert", "evening"), NOW.plusSeconds(60)))
                .isFalse();
        assertThat(ended.include(person("lead", "morning"), NOW.minusSeconds(60)))
                .isFalse();
    }

    @Test
    void aSessionIsNotTakenForAPersonOfTheSameName() {
        end(Map.of("sid", "expert"));

        assertThat(ended.include(person("expert", "other"), NOW.minusSeconds(60)))
                .isFalse();
    }

    @Test
    void anotherProvidersEndsAreNothingHere() {
        end(new HashMap<>(Map.of("iss", "https://elsewhere.example.org", "sid", "morning")));

        assertThat(ended.include(person("expert", "morning"), NOW.minusSeconds(60)))
                .isFalse();
    }

    @Test
    void theSameEndMayBeToldAgain() {
        end(Map.of("sub", "expert"));
        clock.advance(Duration.ofHours(1));
        end(Map.of("sub", "expert"));

        assertThat(ended.include(person("expert", ""), NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void whatNoSessionCanRememberIsForgotten() {
        end(Map.of("sid", "morning"));
        clock.advance(Duration.ofDays(31));
        end(Map.of("sid", "evening"));

        assertThat(database.jdbc()
                        .sql("SELECT named FROM ended_sign_in")
                        .query(String.class)
                        .list())
                .containsExactly("sid evening");
    }

    private void end(Map<String, Object> claims) {
        var all = new TreeMap<String, Object>(Map.of(
                "iss",
                ISSUER,
                "aud",
                List.of("kaari"),
                "jti",
                "1",
                "iat",
                NOW,
                "events",
                Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
        all.putAll(claims);
        var token = OidcLogoutToken.withTokenValue("token")
                .claims(it -> it.putAll(all))
                .build();
        assertThat(ended.removeSessionInformation(token)).isEmpty();
    }

    private static SignedInPerson person(String subject, String session) {
        var claims = new HashMap<String, Object>(Map.of("iss", ISSUER, "sub", subject));
        if (!session.isEmpty()) claims.put("sid", session);
        var token = new OidcIdToken("token", NOW, NOW.plusSeconds(300), claims);
        var person = new Person(PersonId.random(), ISSUER, subject, subject);
        var identity = new Identity(ISSUER, subject, subject, subject, null, new Memberships(new TreeMap<>()), null);
        return new SignedInPerson(token, person, identity, List.of());
    }
}

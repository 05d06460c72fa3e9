package fi.kaari.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.PageTest;
import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditFilter;
import fi.kaari.audit.AuditTrail;
import fi.kaari.workspace.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the trail tells of those who come, are kept out, or come back as somebody with other rights. */
@PageTest
class DoorKeepingTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private SignIns signIns;

    @Autowired
    private SignInSettings settings;

    @Autowired
    private ApplicationEventPublisher events;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void otherRolesAreRememberedAndTheSameOnesAreNot() {
        var person = comes(Role.AUTHOR).person();
        comes(Role.AUTHOR);
        comes(Role.LEAD, Role.AUTHOR);
        comes();

        assertThat(about("person/" + person.id(), "person.roles-changed"))
                .extracting(AuditEntry::details)
                .containsExactly(
                        Map.of("roles-before", "author lead", "roles-after", ""),
                        Map.of("roles-before", "author", "roles-after", "author lead"),
                        Map.of("roles-before", "", "roles-after", "author"));
    }

    @Test
    void otherRolesAtARenewalAreRemembered() {
        var before = comes(Role.EXPERT);
        var token = token(Role.ADMIN);
        signIns.renewed(token, Identity.of(token, settings), before);

        assertThat(about("person/" + before.person().id(), "person.roles-changed")
                        .getFirst()
                        .details())
                .isEqualTo(Map.of("roles-before", "expert", "roles-after", "admin"));
    }

    @Test
    void peopleReadWhichRolesTheyWere() throws Exception {
        var person = comes(Role.AUTHOR).person();
        comes(Role.AUTHOR, Role.LEAD);

        var page = mvc.get()
                .uri("/audit?subject=person/" + person.id())
                .with(SignedIn.as(Role.ADMIN))
                .exchange();

        assertThat(Jsoup.parse(page.getResponse().getContentAsString())
                        .select(".trail .what > p")
                        .eachText())
                .contains("Roles before: author. Roles now: author, lead.", "Roles before: none. Roles now: author.");
    }

    @Test
    void aKnownPersonWhoseTokenOpensNothingIsRememberedOnceAnHour() {
        var person = comes(Role.AUTHOR).person();
        asksByTokenWithoutRoles(subject);
        asksByTokenWithoutRoles(subject);

        assertThat(about("person/" + person.id(), "person.kept-out"))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.actor()).isEqualTo(person.id().value()));
    }

    @Test
    void aTokenForAnotherWorkspaceIsKeptOut() {
        var person = comes(Role.AUTHOR).person();
        var elsewhere = GroupPattern.of(GroupPattern.USUAL).memberships(List.of("/kaari/naapuri/lead"));
        asksByToken(new Identity(DemoProvider.ISSUER, subject, "Author", "author", null, elsewhere, null));

        assertThat(about("person/" + person.id(), "person.kept-out")).hasSize(1);
    }

    @Test
    void howeverManyStrangersComeTheyAreOneEntryAnHour() {
        for (var number = 0; number < 20; number++)
            asksByTokenWithoutRoles(UUID.randomUUID().toString());

        assertThat(about("workspace/" + House.WORKSPACE, "person.stranger-kept-out"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).isEmpty());
    }

    @Test
    void aFailedSignInOfSomebodyWhoIsSignedInIsRememberedOnceAnHour() throws Exception {
        var someone = comes(Role.EXPERT);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new OAuth2AuthenticationToken(someone, someone.getAuthorities(), IdentityProvider.ID));
        try {
            for (var number = 0; number < 3; number++) fails("secret-of-an-attacker");
        } finally {
            SecurityContextHolder.clearContext();
        }

        assertThat(about("person/" + someone.person().id(), "person.sign-in-refused"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).doesNotContain("secret-of-an-attacker"));
    }

    @Test
    void aFailedSignInOfNobodyLeavesTheTrailAlone() throws Exception {
        var before = trail.newest(Cast.lead(), AuditFilter.EVERYTHING, 1);

        fails("invalid_token");

        assertThat(trail.newest(Cast.lead(), AuditFilter.EVERYTHING, 1)).isEqualTo(before);
    }

    private void fails(String why) throws Exception {
        new SignInFailed(events)
                .onAuthenticationFailure(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        new OAuth2AuthenticationException(why));
    }

    private void asksByTokenWithoutRoles(String who) {
        var none = GroupPattern.of(GroupPattern.USUAL).memberships(List.of());
        asksByToken(new Identity(DemoProvider.ISSUER, who, "Author", "author", null, none, null));
    }

    private void asksByToken(Identity identity) {
        var token = new PreAuthenticatedAuthenticationToken(identity, "token", Authorities.of(identity.memberships()));
        assertThat(mvc.get()
                        .uri("/api/v1/arcs")
                        .header(TokenActors.WORKSPACE, House.WORKSPACE.value())
                        .with(authentication(token)))
                .hasStatus4xxClientError();
    }

    private SignedInPerson comes(Role... roles) {
        var token = token(roles);
        return signIns.welcome(token, Identity.of(token, settings));
    }

    private OidcIdToken token(Role... roles) {
        var groups = Arrays.stream(roles)
                .map(role -> "/kaari/viestinta/" + role.key())
                .toList();
        var now = Instant.now();
        var claims = Map.<String, Object>of(
                "iss", DemoProvider.ISSUER, "sub", subject, "name", "Author", "groups", groups, "auth_time", now);
        return new OidcIdToken("token", now, now.plusSeconds(300), claims);
    }

    private List<AuditEntry> about(String what, String verb) {
        return trail.about(House.WORKSPACE, what, 100).stream()
                .filter(entry -> entry.act().verb().equals(verb))
                .toList();
    }
}

package fi.kaari.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.PageTest;
import fi.kaari.workspace.Role;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class DoorTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aStrangerIsAskedToSignIn() {
        assertThat(mvc.get().uri("/calendar")).hasStatus(302).hasRedirectedUrl("/oauth2/authorization/kaari");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo-login", "/signed-out", "/signin/failed", "/signin/unavailable"})
    void thePagesAroundTheDoorLetStrangersChooseTheirLanguageAndAppearance(String page) {
        assertThat(mvc.get().uri(page + "?language=fi&theme=dark"))
                .bodyText()
                .contains("lang=\"fi\" data-theme=\"dark\"", "hreflang=\"sv\"", "data-theme-choice=\"light\"");
    }

    @Test
    void theWayBackInIsAButtonThatCanBeRead() {
        assertThat(mvc.get().uri("/signed-out")).bodyText().contains("<a class=\"button primary\" href=\"/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin/failed", "/signin/unavailable"})
    void tryingAgainLeadsToWhereOneWas(String page) {
        assertThat(mvc.get().uri(page))
                .bodyText()
                .contains("<a class=\"button primary\" href=\"/oauth2/authorization/kaari\"");
    }

    @Test
    void thePeopleOfTheDemonstrationAreShownWithWhatTheySignInBy() {
        var page = assertThat(mvc.get().uri("/demo-login")).hasStatusOk().bodyText();

        for (var person : DemoPerson.values())
            page.contains("<code>" + person.userName() + "</code>", "<code>" + person.password() + "</code>");
    }

    @Test
    void whoeverSignsInOnceMoreIsAskedOnceMore() {
        var fresh = mvc.get().uri("/oauth2/authorization/kaari?fresh=yes").exchange();

        var asked = fresh.getResponse().getRedirectedUrl();
        assertThat(asked).contains("prompt=login", "max_age=300", "code_challenge_method=S256", "nonce=");
        var session = new MockHttpSession();
        session.setAttribute(DemoSecurity.PERSON, "somebody");
        assertThat(mvc.get().uri(URI.create(asked)).session(session)).hasRedirectedUrl("/demo-login");
        assertThat(session.getAttribute(DemoSecurity.PERSON)).isNull();
    }

    @Test
    void aSignInIsNoFresherThanItIsAskedToBe() {
        var usual = mvc.get().uri("/oauth2/authorization/kaari").exchange();

        assertThat(usual.getResponse().getRedirectedUrl())
                .contains("code_challenge_method=S256", "nonce=")
                .doesNotContain("prompt", "max_age");
    }

    @Test
    void nobodyEndsASessionWithoutAProof() {
        assertThat(mvc.post().uri("/logout/connect/back-channel/kaari")).hasStatus(400);
        assertThat(mvc.post().uri("/logout/connect/back-channel/other").param("logout_token", "x"))
                .hasStatus(400);
    }

    @Test
    void aFormThatASessionsEndHasMetComesBack() {
        var session = new MockHttpSession();
        assertThat(mvc.post()
                        .uri("/arcs/new")
                        .with(csrf())
                        .session(session)
                        .header("Referer", "http://localhost/arcs/new?shape=series"))
                .hasStatus(302);

        assertThat(session.getAttribute(PageVisits.VISIT))
                .extracting(visit -> ((SavedRequest) visit).getRedirectUrl())
                .isEqualTo("/arcs/new?shape=series#interrupted");
    }

    @Test
    void browsersFindTheSignOfThePage() {
        assertThat(mvc.get().uri("/favicon.ico")).hasStatusOk();
    }

    @Test
    void somebodyWithARoleComesIn() {
        assertThat(mvc.get().uri("/").with(SignedIn.as(Role.VIEWER)))
                .hasStatus(302)
                .hasRedirectedUrl("/calendar");
    }
}

package fi.kaari.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.PageTest;
import fi.kaari.workspace.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
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

    @ParameterizedTest
    @ValueSource(strings = {"/signed-out", "/signin/failed", "/signin/unavailable"})
    void theWayBackInIsAButtonThatCanBeRead(String page) {
        assertThat(mvc.get().uri(page)).bodyText().contains("<a class=\"button primary\" href=\"/\"");
    }

    @Test
    void thePeopleOfTheDemonstrationAreShownWithWhatTheySignInBy() {
        var page = assertThat(mvc.get().uri("/demo-login")).hasStatusOk().bodyText();

        for (var person : DemoPerson.values())
            page.contains("<code>" + person.userName() + "</code>", "<code>" + person.password() + "</code>");
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

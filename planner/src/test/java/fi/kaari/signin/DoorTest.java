package fi.kaari.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.PageTest;
import fi.kaari.workspace.Role;
import org.junit.jupiter.api.Test;
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

    @Test
    void somebodyWithARoleComesIn() {
        assertThat(mvc.get().uri("/").with(SignedIn.as(Role.VIEWER)))
                .hasStatus(302)
                .hasRedirectedUrl("/calendar");
    }
}

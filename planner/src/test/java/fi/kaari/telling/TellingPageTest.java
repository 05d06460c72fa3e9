package fi.kaari.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.PageTest;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Role;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class TellingPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsWhatIsUsualAndThatNoMailServerIsNamed() throws UnsupportedEncodingException {
        var page = page(Role.VIEWER);

        assertThat(page.select("#told-asked option[selected]").val()).isEqualTo("at-once");
        assertThat(page.select("#told-approved option[selected]").val()).isEqualTo("daily");
        assertThat(page.select(".banner").text()).contains("Nobody is written to yet.");
    }

    @Test
    void keepsEachPersonsOwnChoice() throws UnsupportedEncodingException {
        keep(Role.EXPERT, "asked", "daily", "sv");

        assertThat(page(Role.EXPERT).select("#told-asked option[selected]").val())
                .isEqualTo("daily");
        assertThat(page(Role.EXPERT).select("#language option[selected]").val()).isEqualTo("sv");
        assertThat(page(Role.LEAD).select("#told-asked option[selected]").val()).isEqualTo("at-once");
    }

    @Test
    void whatIsNoChoiceChangesNothing() throws UnsupportedEncodingException {
        keep(Role.ADMIN, "held", "never", "nb");
        keep(Role.ADMIN, "held", "'; DROP TABLE telling", "xx");

        assertThat(page(Role.ADMIN).select("#told-held option[selected]").val()).isEqualTo("never");
        assertThat(page(Role.ADMIN).select("#language option[selected]").val()).isEqualTo("nb");
    }

    private void keep(Role role, String occasion, String pace, String language) {
        assertThat(mvc.post()
                        .uri("/telling")
                        .param(occasion, pace)
                        .param("language", language)
                        .with(SignedIn.as(role))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private Document page(Role role) throws UnsupportedEncodingException {
        var result = mvc.get().uri("/telling").with(SignedIn.as(role)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}

package fi.kaari.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where people are led back to who have sent a form that nobody could take. */
class FormPageTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/arcs");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @CsvSource({
        "https://kaari.example.org/arcs/new,            /arcs/new",
        "https://kaari.example.org/arcs/new?from=a%20b, /arcs/new?from=a%20b",
        "https://kaari.example.org/,                    /"
    })
    void itIsThePageThatTheBrowserNames(String referer, String page) {
        request.addHeader("Referer", referer);

        assertThat(FormPage.of(request)).contains(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/arcs/new", "//elsewhere.example/arcs/new"})
    void anotherSiteIsNobodysWay(String referer) {
        request.addHeader("Referer", referer);

        assertThat(FormPage.of(request)).contains("/arcs/new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://kaari.example.org",
                "https://kaari.example.org//elsewhere.example",
                "about:client",
                "javascript:alert(1)",
                "https://kaari.example.org/calendar?q=a|b c",
                "https://["
            })
    void whatIsNoPageOfOursIsNone(String referer) {
        request.addHeader("Referer", referer);

        assertThat(FormPage.of(request)).isEmpty();
    }

    @Test
    void aBrowserMaySayNothing() {
        assertThat(FormPage.of(request)).isEmpty();
    }

    @Test
    void aFormThatTheDatabaseDidNotTakeLeadsBackToItsPage() throws Exception {
        request.addHeader("Referer", "https://kaari.example.org/arcs/new");

        new Refusals().databaseAway(new DataAccessResourceFailureException("away"), request, response);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(request.getAttribute("formPage")).isEqualTo("/arcs/new");
    }

    @Test
    void aPageThatTheDatabaseDidNotShowIsAskedForAgain() throws Exception {
        request.setMethod("GET");
        request.addHeader("Referer", "https://kaari.example.org/arcs/new");

        new Refusals().databaseAway(new DataAccessResourceFailureException("away"), request, response);

        assertThat(request.getAttribute("formPage")).isNull();
    }
}

package fi.kaari.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser.NewPageOptions;
import fi.kaari.RunningKaari;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that ends while somebody is typing, with the built-in sign-in between them and their form. */
class SessionEndTest {

    @Test
    void whatWasTypedIsThereAgainAfterTheSignIn(@TempDir Path directory) {
        try (var chromium = Chromium.open().orElseGet(() -> abort("there is no browser on this machine"));
                var kaari = RunningKaari.in(directory, "--kaari.demo-story=false")) {
            var page = chromium.browser().newPage(new NewPageOptions().setLocale("en-GB"));
            page.navigate(kaari.url() + "/arcs/new");
            page.locator("form:has(input[value='author']) button").first().click();
            page.locator("#name").fill("Kevään messut");

            page.context().clearCookies();
            page.locator("main form button.primary").first().click();
            page.locator("form:has(input[value='author']) button").first().click();

            assertThat(page.locator("#name")).hasValue("Kevään messut");
            assertThat(page.locator("#notices")).containsText("nothing was sent");
        }
    }
}

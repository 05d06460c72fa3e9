package fi.kaari.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.kaari.PageTest;
import fi.kaari.media.MediaLibrary;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class LibraryPagesTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId("viestinta");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MediaLibrary library;

    @Test
    void aFileThatSomebodyAddsIsThere() {
        assertThat(added(picture("Muistutus syksylle.png")))
                .hasStatusOk()
                .bodyText()
                .contains("Muistutus syksylle.png");

        assertThat(library.byName(WORKSPACE, "muistutus syksylle.png")).isPresent();
    }

    @Test
    void theGoodFilesAreTakenWithoutTheBadOnes() {
        assertThat(added(
                        file("sivu.jpg", "<!DOCTYPE html><html><script>alert(1)</script></html>"),
                        picture("hyvä.png"),
                        file("tyhjä.png", "")))
                .hasStatusOk()
                .bodyText()
                .contains("This is a file of the type text/html")
                .contains("The file is empty. Choose another one.")
                .contains("hyvä.png");
    }

    @Test
    void aScriptThatSendsOneFileHearsWhatBecameOfIt() {
        var answer = mvc.post()
                .uri("/media-library")
                .multipart()
                .file(file("kuva.jpg", "GIF, or not"))
                .header("HX-Request", "true")
                .with(SignedIn.as(Role.AUTHOR))
                .with(csrf());

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("<strong class=\"cut\" dir=\"auto\">kuva.jpg</strong>")
                .contains("tone-berry")
                .doesNotContain("<html");
    }

    @Test
    void aNameIsNeverMarkup() {
        assertThat(added(picture("<img src=x onerror=alert(1)>.png")))
                .bodyText()
                .doesNotContain("<img src=x");
    }

    @Test
    void whoOnlyLooksAddsNothingAndIsNotOffered() {
        assertThat(mvc.get().uri("/media-library").with(SignedIn.as(Role.VIEWER)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("type=\"file\"");
        assertThat(mvc.post()
                        .uri("/media-library")
                        .multipart()
                        .file(picture("katselija.png"))
                        .with(SignedIn.as(Role.VIEWER))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(library.byName(WORKSPACE, "katselija.png")).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteAddsNothing() {
        assertThat(mvc.post()
                        .uri("/media-library")
                        .multipart()
                        .file(picture("muualta.png"))
                        .with(SignedIn.as(Role.AUTHOR)))
                .hasStatus(403);
    }

    @Test
    void searchingShowsOnlyWhatIsCalledSo() {
        added(picture("Muistutus syksylle.png"));

        assertThat(mvc.get().uri("/media-library?q=SYKSY").with(SignedIn.as(Role.VIEWER)))
                .bodyText()
                .contains("Muistutus syksylle.png");
        assertThat(mvc.get().uri("/media-library?q={q}", "%").with(SignedIn.as(Role.VIEWER)))
                .bodyText()
                .contains("No file has “%” in its name.");
    }

    @Test
    void aPartOfThePageIsAnsweredWithThatPart() {
        assertThat(mvc.get()
                        .uri("/media-library?q=ei-ole")
                        .header("HX-Request", "true")
                        .header("HX-Target", "shelf")
                        .with(SignedIn.as(Role.VIEWER)))
                .bodyText()
                .startsWith("<section")
                .contains("ei-ole");
    }

    @Test
    void aFileHasAPageThatSaysWhereItIsUsed() {
        added(picture("Muistutus syksylle.png"));
        var item = library.byName(WORKSPACE, "Muistutus syksylle.png").orElseThrow();

        assertThat(mvc.get().uri("/media-library/{id}", item.id()).with(SignedIn.as(Role.VIEWER)))
                .hasStatusOk()
                .bodyText()
                .contains("64 × 48", "image/png", "No post shows it yet.");
    }

    @Test
    void pagesBeyondTheEndAreEmpty() {
        for (var page : new String[] {"0", "-1", "99999", "2147483647"}) {
            assertThat(mvc.get().uri("/media-library?page=" + page).with(SignedIn.as(Role.VIEWER)))
                    .hasStatusOk();
        }
    }

    private MvcTestResult added(MockMultipartFile... files) {
        var request = mvc.post().uri("/media-library").multipart();
        for (var file : files) request.file(file);
        return request.with(SignedIn.as(Role.AUTHOR)).with(csrf()).exchange();
    }

    private static MockMultipartFile picture(String name) {
        return new MockMultipartFile("files", name, "image/png", Pictures.png(64, 48));
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("files", name, "image/jpeg", content.getBytes(StandardCharsets.UTF_8));
    }
}

package fi.kaari.library;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.PageTest;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.media.MediaLinks;
import fi.kaari.signin.SignedIn;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class MediaFilesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MediaLibrary library;

    @Autowired
    private MediaLinks links;

    private byte[] bytes;
    private MediaItem item;

    @BeforeEach
    void add() throws IOException {
        bytes = Pictures.png(60, 40);
        item = library.add(Cast.author(), "Kiitos ja \"näkemiin\".png", new ByteArrayInputStream(bytes));
    }

    @Test
    void peopleOfTheWorkspaceSeeTheBytes() {
        assertThat(shown())
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "image/png")
                .hasHeader(HttpHeaders.ETAG, "\"" + item.sha256() + "\"")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=86400, private")
                .body()
                .hasSize((int) item.bytes());
    }

    @Test
    void theNameIsShownWithoutBreakingOutOfItsHeader() {
        assertThat(shown().getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("inline; filename=")
                .endsWith("filename*=UTF-8''" + "Kiitos%20ja%20%22n%C3%A4kemiin%22.png");
    }

    @Test
    void whoHasTheBytesAlreadyIsNotSentThemAgain() {
        assertThat(mvc.get()
                        .uri(address())
                        .header(HttpHeaders.IF_NONE_MATCH, "\"" + item.sha256() + "\"")
                        .with(SignedIn.as(Role.VIEWER)))
                .hasStatus(304)
                .body()
                .isEmpty();
    }

    @Test
    void aPlayerGetsTheRangeItAsksFor() {
        assertThat(ranged("bytes=100-199"))
                .hasStatus(206)
                .hasHeader(HttpHeaders.CONTENT_RANGE, "bytes 100-199/" + item.bytes())
                .body()
                .isEqualTo(Arrays.copyOfRange(kept(), 100, 200));
    }

    @Test
    void aPlayerGetsTheEndOfAFile() {
        assertThat(ranged("bytes=-50"))
                .hasStatus(206)
                .body()
                .isEqualTo(Arrays.copyOfRange(kept(), (int) item.bytes() - 50, (int) item.bytes()));
    }

    @Test
    void aRangeBeyondTheEndIsRefused() {
        assertThat(ranged("bytes=99999999-")).hasStatus(416);
    }

    @Test
    void nothingIsShownToStrangers() {
        assertThat(mvc.get().uri(address())).hasStatus(302).hasRedirectedUrl("/oauth2/authorization/kaari");
    }

    @Test
    void mediaOfAnotherWorkspaceDoNotExistHere() throws IOException {
        var neighbour = new Actor(Cast.author().person(), new WorkspaceId("muualla"), Set.of(Role.AUTHOR), null);
        var theirs = library.add(neighbour, "kiitos.jpg", new ByteArrayInputStream(bytes));

        assertThat(mvc.get().uri("/media-library/{id}/file", theirs.id()).with(SignedIn.as(Role.ADMIN)))
                .hasStatus(404);
    }

    @Test
    void whatIsNoIdIsNotThere() {
        assertThat(mvc.get().uri("/media-library/..%2Fsecret.key/file").with(SignedIn.as(Role.ADMIN)))
                .hasStatus4xxClientError();
        assertThat(mvc.get().uri("/media-library/nonsense/file").with(SignedIn.as(Role.ADMIN)))
                .hasStatus(404);
    }

    @Test
    void aPlatformFetchesTheSameBytesByASignedAddressWithoutSigningIn() {
        assertThat(mvc.get().uri(links.path(item.id(), Duration.ofHours(1))))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "image/png")
                .doesNotContainHeader(HttpHeaders.SET_COOKIE)
                .body()
                .isEqualTo(kept());
    }

    @Test
    void anExpiredAddressLeadsNowhere() {
        assertThat(mvc.get().uri(links.path(item.id(), Duration.ofSeconds(-1)))).hasStatus(404);
    }

    @Test
    void anAddressThatWasChangedLeadsNowhere() {
        var path = links.path(item.id(), Duration.ofHours(1));
        var at = "/media/".length() + 5;
        var changed = path.substring(0, at) + (path.charAt(at) == 'A' ? 'B' : 'A') + path.substring(at + 1);

        assertThat(mvc.get().uri(changed)).hasStatus(404);
        assertThat(mvc.get().uri("/media/nonsense.jpg")).hasStatus(404);
        assertThat(mvc.get().uri(path.substring(0, path.length() - 8))).hasStatus(404);
        assertThat(mvc.get().uri("/media/{id}", item.id())).hasStatus(404);
    }

    private MvcTestResult shown() {
        return mvc.get().uri(address()).with(SignedIn.as(Role.VIEWER)).exchange();
    }

    private MvcTestResult ranged(String range) {
        return mvc.get()
                .uri(address())
                .header(HttpHeaders.RANGE, range)
                .with(SignedIn.as(Role.VIEWER))
                .exchange();
    }

    private String address() {
        return "/media-library/" + item.id() + "/file";
    }

    private byte[] kept() {
        try (var stream = library.open(item)) {
            return stream.readAllBytes();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}

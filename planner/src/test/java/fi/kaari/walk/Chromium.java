package fi.kaari.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fi.kaari.machine.Script;
import fi.kaari.machine.Skipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this test run: the one given as {@code -Dkaari.browser} or {@code KAARI_BROWSER}, else one on the path,
 * else one made of Debian's packages, else the one that Playwright downloads. Without any, a file
 * {@code target/skipped-browser} remembers what was not tested.
 */
final class Chromium implements AutoCloseable {

    private static final Path LOG = Path.of("target", "browser.log").toAbsolutePath();
    /** Pages take their time on a machine that builds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Quiet in closed networks, and able to run as root in a container. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** A browser; empty, and noted as skipped, if none can be had. */
    static Optional<Chromium> open() {
        forget();
        var opened = given().or(Chromium::onPath)
                .or(() -> Script.answer("chromium", "chromium-from-packages.sh", LOG))
                .map(program -> launched(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), options(program)))
                .or(Chromium::downloaded);
        if (opened.isEmpty()) Skipped.note("browser", "the walk through the pages in a browser; " + LOG + " says why");
        return opened;
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static void forget() {
        try {
            Files.deleteIfExists(LOG);
            Skipped.nothing("browser");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<String> given() {
        return Stream.of(System.getProperty("kaari.browser"), System.getenv("KAARI_BROWSER"))
                .filter(path -> path != null && !path.isBlank())
                .findFirst();
    }

    private static Optional<String> onPath() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static Optional<Chromium> downloaded() {
        try {
            return Optional.of(launched(Map.of(), options(null)));
        } catch (PlaywrightException noDownload) {
            return Optional.empty();
        }
    }

    private static Chromium launched(Map<String, String> environment, LaunchOptions options) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static LaunchOptions options(String program) {
        var options = new LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
        return program == null ? options : options.setExecutablePath(Path.of(program));
    }
}

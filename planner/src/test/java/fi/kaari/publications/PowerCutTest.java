package fi.kaari.publications;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Backlog;
import fi.kaari.RunningKaari;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kaari is killed in the middle of publishing, as by a power cut; a second process plays the platforms meanwhile. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PowerCutTest {

    private static final List<String> PLATFORMS = List.of("facebook", "instagram", "x");
    private static final int POSTS_EACH = 6;
    private static final String ACCOUNT = "17840000000000001";

    @TempDir
    private Path here;

    @TempDir
    private Path there;

    @Test
    void everyPostIsOutExactlyOnceAndNoneIsForgotten() {
        var texts = plan();

        try (var platforms = RunningKaari.in(there, "--kaari.demo-story=false", "--kaari.sandbox.delay=300ms");
                var kaari = RunningKaari.in(here, settings(platforms))) {
            await(() -> out(platforms).size() >= 5);
            kaari.kill();
            assertThat(out(platforms)).as("it was killed in the middle").hasSizeLessThan(texts.size());

            kaari.restart();
            await(() -> published(kaari) == texts.size());

            assertThat(out(platforms)).containsExactlyInAnyOrderElementsOf(texts);
        }
    }

    /** Posts on every channel, approved, all due soon after the start. */
    private List<String> plan() {
        try (var backlog = Backlog.in(here)) {
            var due = Instant.now().plusSeconds(12);
            return PLATFORMS.stream()
                    .flatMap(platform -> backlog.approve(platform, ACCOUNT, POSTS_EACH, due).stream())
                    .toList();
        }
    }

    private static String[] settings(RunningKaari platforms) {
        var addresses = PLATFORMS.stream()
                .map(id -> "--kaari.platform." + id + ".base-url=" + platforms.url() + "/sandbox/" + id);
        var pace = Stream.of(
                "--kaari.platform.instagram.image-pause=500ms",
                "--kaari.publishing.lease=15s",
                "--kaari.publishing.look=2s");
        return Stream.of(Backlog.SETTINGS.stream(), addresses, pace)
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    /** What followers see, on all platforms. */
    private static List<String> out(RunningKaari platforms) {
        return PLATFORMS.stream()
                .map(platform -> platforms.url() + "/sandbox/" + platform + "/" + ACCOUNT)
                .flatMap(page -> posts(page).stream())
                .toList();
    }

    private static List<String> posts(String page) {
        try {
            return Jsoup.connect(page).get().select(".preview-seen").stream()
                    .map(post -> post.text().replaceFirst(".*?(viesti-.*?\\.).*", "$1"))
                    .toList();
        } catch (IOException away) {
            throw new AssertionError(away);
        }
    }

    private static int published(RunningKaari kaari) {
        var request = HttpRequest.newBuilder(URI.create(kaari.url() + "/api/v1/publications?show=OUT"))
                .header("Authorization", "Bearer " + kaari.token("lead"))
                .build();
        return kaari.json(request).size();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) pause();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

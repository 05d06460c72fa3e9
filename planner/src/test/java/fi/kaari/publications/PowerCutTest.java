package fi.kaari.publications;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.RunningKaari;
import fi.kaari.Story;
import fi.kaari.channel.Channels;
import fi.kaari.database.TestDatabase;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.Attachment;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Variant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final String SECRET = "a secret of the tests, long enough for everybody";

    @TempDir
    private Path here;

    @TempDir
    private Path there;

    @Test
    void everyPostIsOutExactlyOnceAndNoneIsForgotten() throws IOException {
        var texts = plan();

        try (var platforms = RunningKaari.in(there, "--kaari.demo-story=false", "--kaari.sandbox.delay=300ms");
                var kaari = RunningKaari.in(here, settings(platforms))) {
            await(() -> out(platforms).size() >= 5);
            kaari.kill();
            var before = out(platforms);
            assertThat(before).as("it was killed in the middle").hasSizeLessThan(texts.size());

            kaari.restart();
            await(() -> published(kaari) == texts.size());

            assertThat(out(platforms)).containsExactlyInAnyOrderElementsOf(texts);
        }
    }

    private String[] settings(RunningKaari platforms) {
        return Stream.concat(
                        PLATFORMS.stream()
                                .map(id ->
                                        "--kaari.platform." + id + ".base-url=" + platforms.url() + "/sandbox/" + id),
                        Stream.of(
                                "--kaari.demo-story=false",
                                "--kaari.secret-key=" + SECRET,
                                "--kaari.platform.instagram.image-pause=500ms",
                                "--kaari.publishing.lease=15s",
                                "--kaari.publishing.look=2s"))
                .toArray(String[]::new);
    }

    /** Posts on every channel, approved, all due soon after the start. */
    private List<String> plan() throws IOException {
        var settings = Map.<String, Object>of(
                "kaari.secret-key",
                SECRET,
                "kaari.media.directory",
                here.resolve("data/media").toString());
        try (var database = TestDatabase.inFile(here);
                var house = House.over(database, Clock.systemUTC(), settings)) {
            var due = Instant.now().plusSeconds(12);
            var picture = picture(house);
            return PLATFORMS.stream()
                    .flatMap(platform -> approved(house, platform, picture, due).stream())
                    .toList();
        }
    }

    private static List<String> approved(House house, String platform, MediaItem picture, Instant due) {
        var channel = house.get(Channels.class)
                .connect(Cast.admin(), platform, platform, ACCOUNT, new Token("sandbox-" + ACCOUNT))
                .id();
        return IntStream.range(0, POSTS_EACH)
                .mapToObj(i -> approved(house, channel, platform + " " + i, picture, due))
                .toList();
    }

    private static String approved(House house, ChannelId channel, String text, MediaItem picture, Instant due) {
        Variant variant = Story.variant(channel, text, due)
                .withLink("https://www.example.org/messut")
                .withMedia(text.startsWith("instagram") ? List.of(new Attachment(picture.id(), "Kiitos")) : List.of());
        Story.in(house).approvedPost(variant);
        return text;
    }

    private static MediaItem picture(House house) throws IOException {
        try (var bytes = PowerCutTest.class.getResourceAsStream("/media/kiitos.jpg")) {
            return house.get(MediaLibrary.class).add(Cast.author(), "kiitos.jpg", bytes);
        }
    }

    /** What followers see, on all platforms. */
    private static List<String> out(RunningKaari platforms) {
        return PLATFORMS.stream()
                .flatMap(platform -> out(platforms, platform).stream())
                .toList();
    }

    private static List<String> out(RunningKaari platforms, String platform) {
        try {
            var page = Jsoup.connect(platforms.url() + "/sandbox/" + platform + "/" + ACCOUNT)
                    .get();
            return page.select(".preview-seen").stream()
                    .map(post -> text(post.text(), platform))
                    .collect(Collectors.toList());
        } catch (IOException away) {
            throw new AssertionError(away);
        }
    }

    private static String text(String post, String platform) {
        var at = post.indexOf(platform + " ");
        return post.substring(at, at + platform.length() + 2);
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

package fi.kaari.approval;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.TestClock;
import fi.kaari.approval.Look.Shown;
import fi.kaari.approval.Look.Told;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.media.MediaId;
import fi.kaari.post.ChannelId;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@EachDatabase
class LooksTest {

    private static final PostId POST = PostId.random();
    private static final Digest FIRST = digest("1");
    private static final Digest SECOND = digest("2");
    private static final Digest THIRD = digest("3");

    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private final Looks looks;

    LooksTest(TestDatabase database) {
        looks = database.transactional(new Looks(database.jdbc(), new JsonMapper(), clock));
    }

    @Test
    void whatSomebodySawIsKeptAsItWas() {
        see(FIRST, "Tervetuloa 🧊\nhuomenna");

        assertThat(looks.of(Cast.expert(), POST, FIRST)).contains(look("Tervetuloa 🧊\nhuomenna"));
        assertThat(looks.of(Cast.lead(), POST, FIRST)).isEmpty();
        assertThat(looks.of(Cast.expert(), PostId.random(), FIRST)).isEmpty();
    }

    @Test
    void lookingAgainStillComparesWithWhatWasSeenBefore() {
        see(FIRST, "Tervetuloa");
        see(SECOND, "Tervetuloa huomenna");
        see(SECOND, "Tervetuloa huomenna");

        assertThat(looks.before(Cast.expert(), POST, SECOND)).contains(look("Tervetuloa"));
    }

    @Test
    void theFirstLookHasNothingBeforeIt() {
        see(FIRST, "Tervetuloa");

        assertThat(looks.before(Cast.expert(), POST, FIRST)).isEmpty();
        assertThat(looks.before(Cast.lead(), POST, SECOND)).isEmpty();
    }

    @Test
    void whatWasSeenLongAgoIsForgotten() {
        see(FIRST, "Tervetuloa");
        see(SECOND, "Tervetuloa huomenna");
        see(THIRD, "Tervetuloa tänään");

        assertThat(looks.before(Cast.expert(), POST, THIRD)).contains(look("Tervetuloa huomenna"));
        assertThat(looks.of(Cast.expert(), POST, FIRST)).isEmpty();
    }

    @Test
    void aContentThatComesBackIsComparedWithTheOneInBetween() {
        see(FIRST, "Tervetuloa");
        see(SECOND, "Tervetuloa huomenna");
        see(FIRST, "Tervetuloa");

        assertThat(looks.before(Cast.expert(), POST, FIRST)).contains(look("Tervetuloa huomenna"));
    }

    private void see(Digest digest, String text) {
        clock.advance(Duration.ofMinutes(1));
        looks.remember(Cast.expert(), POST, digest, look(text));
    }

    private static Look look(String text) {
        var told = new Told(
                new VariantId("0b7e1c9a-3d52-4f35-8f0b-6a2f6f2b9a10"),
                new ChannelId("7d9f2a54-0f5e-4c0e-9a55-1f0a52f6d001"),
                Locale.forLanguageTag("ku-Arab"),
                Instant.parse("2027-01-11T07:00:00Z"),
                "",
                text,
                "https://example.org/",
                List.of(new Shown(
                        new MediaId("4e0f5a77-9b54-4d0a-a1cf-0c7c7a3a2b55"), "image/png", "messut.png", "Väkeä")),
                Map.of("privacy", "unlisted"));
        return new Look(List.of(told));
    }

    private static Digest digest(String digit) {
        return new Digest(digit.repeat(64));
    }
}

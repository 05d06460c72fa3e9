package fi.kaari.publications;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.channel.Channels;
import fi.kaari.database.TestDatabase;
import fi.kaari.page.Alerts;
import fi.kaari.platform.Account.Token;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.SmartLifecycle;

class PublishingHealthTest {

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final TestDatabase database = TestDatabase.onH2();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNodeThatLooksAtTheLedgerIsUp() {
        try (var house = house("all")) {
            assertThat(house.get(PublishingHealth.class).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void aNodeThatShouldLookAndDoesNotIsDown() {
        try (var house = house("publisher")) {
            house.get("fi.kaari.job.Clockwork", SmartLifecycle.class).stop();

            clock.advance(Duration.ofSeconds(61));

            assertThat(house.get(PublishingHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void aNodeWithoutJobsDoesNotClaimToPublishAndStillTellsWhatIsOverdue() {
        try (var house = house("planner")) {
            var channel = house.get(Channels.class)
                    .connect(Cast.admin(), "x", "x", "1", new Token("sandbox-1"))
                    .id();
            var due = clock.instant().plusSeconds(60);
            Story.in(house)
                    .approvedPost(Story.variant(channel, "Tervetuloa", due).withLink("https://www.example.org/"));

            clock.advance(Duration.ofMinutes(5));

            var health = house.get(PublishingHealth.class).health();
            assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
            assertThat(health.getDetails())
                    .containsEntry("publishes", false)
                    .containsEntry("overdue", 1)
                    .containsEntry("overdueSince", due);
        }
    }

    @Test
    void theWatchdogSaysOnEveryNodeThatNothingIsClaimed() {
        try (var house = house("planner")) {
            var channel = house.get(Channels.class)
                    .connect(Cast.admin(), "x", "x", "1", new Token("sandbox-1"))
                    .id();
            Story.in(house)
                    .approvedPost(
                            Story.variant(channel, "Tervetuloa", clock.instant().plusSeconds(60))
                                    .withLink("https://www.example.org/"));
            var watch = house.get(Watch.class);
            watch.look();
            assertThat(watch.of(Cast.author())).isEmpty();

            clock.advance(Duration.ofMinutes(5));
            watch.look();

            assertThat(watch.of(Cast.author())).extracting(Alerts.Alert::key).containsExactly("claims-stopped");
            assertThat(watch.of(Cast.viewer())).isEmpty();
            assertThat(house.get(PublishingHealth.class).health().getDetails()).containsKey("claims-stopped");
        }
    }

    private House house(String role) {
        return House.over(database, clock, Map.of("kaari.role", role));
    }
}

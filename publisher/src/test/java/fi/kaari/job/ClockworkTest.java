package fi.kaari.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.channel.Channels;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.publication.Publication;
import fi.kaari.publication.Publications;
import fi.kaari.publication.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The clockwork at work by itself, in real time. */
@Timeout(300)
class ClockworkTest {

    private final Clock clock = Clock.systemUTC();
    private final TestDatabase database = TestDatabase.onH2();
    private final House house = House.over(database, clock, Map.of("kaari.role", "all"), Stage.class);
    private final Stage stage = house.get(Stage.class);

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    /** How late exactly is measured elsewhere; here it is neither early nor on a grid of minutes. */
    @Test
    void dueMeansDue() {
        var due = clock.instant().plusSeconds(6);
        var post = Story.in(house).approvedPost(Story.variant(channel(), "Tervetuloa", due));

        await(post, State.PUBLISHED);

        assertThat(Duration.between(due, publication(post).publishedAt()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(30));
    }

    @Test
    void whatIsUnderWayIsFinishedBeforeTheHouseCloses() throws InterruptedException {
        var post = Story.in(house)
                .approvedPost(
                        Story.variant(channel(), "Tervetuloa", clock.instant().plusSeconds(6)));
        var called = new CountDownLatch(1);
        stage.on("Tervetuloa", () -> {
            called.countDown();
            sleep();
        });
        called.await();

        house.get(Clockwork.class).stop();

        assertThat(publication(post).state()).isEqualTo(State.PUBLISHED);
    }

    private ChannelId channel() {
        return house.get(Channels.class)
                .connect(Cast.admin(), Stage.ID, "news", "news", new Token("secret"))
                .id();
    }

    private Publication publication(Post post) {
        return house.get(Publications.class).of(post.id()).getLast();
    }

    private void await(Post post, State state) {
        while (publication(post).state() != state) sleep();
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

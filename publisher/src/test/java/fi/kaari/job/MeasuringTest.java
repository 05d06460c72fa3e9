package fi.kaari.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.post.Post;
import fi.kaari.publication.Measurement;
import fi.kaari.publication.Measurements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class MeasuringTest {

    private final Press press;

    MeasuringTest(TestDatabase database) {
        press = Press.over(database);
    }

    @AfterEach
    void close() {
        press.close();
    }

    @Test
    void whatIsOutIsMeasuredAgainAndAgainAsThePlatformCounts() {
        var post = published();
        press.stage.counts(() -> Map.of("likes", 3L));
        look();
        assertThat(measured(post)).isEmpty();

        var first = later(Duration.ofMinutes(20));
        assertThat(measured(post)).containsExactly(new Measurement("likes", 3, first));

        press.stage.counts(() -> Map.of("likes", 5L, "shares", 1L));
        later(Duration.ofMinutes(20));
        assertThat(measured(post)).containsExactly(new Measurement("likes", 3, first));
        var second = later(Duration.ofHours(1));
        assertThat(measured(post))
                .containsExactly(new Measurement("likes", 5, second), new Measurement("shares", 1, second));
    }

    @Test
    void aPlatformThatIsAwayIsAskedLaterAndWhatItSaidStays() {
        var post = published();
        press.stage.counts(() -> Map.of("likes", 3L));
        var first = later(Duration.ofMinutes(20));
        press.stage.counts(() -> {
            throw new Unavailable("away");
        });

        later(Duration.ofHours(2));

        assertThat(measured(post)).containsExactly(new Measurement("likes", 3, first));
        press.stage.counts(() -> Map.of("likes", 4L));
        var second = later(Duration.ofHours(2));
        assertThat(measured(post)).containsExactly(new Measurement("likes", 4, second));
    }

    private Post published() {
        var post = press.approvedPost("Out");
        press.after(Duration.ofHours(1));
        return post;
    }

    private Instant later(Duration time) {
        press.clock.advance(time);
        look();
        return press.clock.instant();
    }

    private void look() {
        press.house.get(Measuring.class).look();
    }

    private List<Measurement> measured(Post post) {
        return press.house.get(Measurements.class).of(press.publication(post).id());
    }
}

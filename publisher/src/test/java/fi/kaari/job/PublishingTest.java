package fi.kaari.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.publication.State;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way of a publication through the real jobs. */
@EachDatabase
class PublishingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Press press;

    PublishingTest(TestDatabase database) {
        press = Press.over(database);
    }

    @AfterEach
    void close() {
        press.close();
    }

    @Test
    void anApprovedPostIsPreparedAheadAndGoesOutOnTime() {
        var post = press.approvedPost("Tervetuloa");

        assertThat(press.work().state(post)).isEqualTo(State.WAITING);
        assertThat(press.after(Duration.ofMinutes(45)).state(post)).isEqualTo(State.READY);
        assertThat(press.stage.seen()).isEmpty();
        assertThat(press.after(Duration.ofMinutes(15)).state(post)).isEqualTo(State.PUBLISHED);
        assertThat(press.stage.seen()).containsExactly("Tervetuloa");
    }
}

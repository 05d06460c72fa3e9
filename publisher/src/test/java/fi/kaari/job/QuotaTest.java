package fi.kaari.job;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Story;
import fi.kaari.channel.Channels;
import fi.kaari.channel.Quotas;
import fi.kaari.check.Checks;
import fi.kaari.check.Finding;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.Quota;
import fi.kaari.post.Post;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More is planned than a platform takes. */
@EachDatabase
class QuotaTest {

    private final Press press;

    QuotaTest(TestDatabase database) {
        press = Press.over(database);
    }

    @AfterEach
    void close() {
        press.close();
    }

    @Test
    void whatIsTooMuchForTheDayIsSaidBeforeAnybodyApprovesIt() {
        press.stage.showsADay(2);
        draft("One", 1);
        draft("Two", 2);
        var third = draft("Three", 3);
        var tomorrow = draft("Tomorrow", 30);

        assertThat(findings(third)).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.code()).isEqualTo("quota.hours");
            assertThat(finding.arguments()).containsExactly("news", 2, 24L, 3);
        });
        assertThat(findings(tomorrow)).isEmpty();
        assertThat(findings(draft("Before them all", 0))).hasSize(1);
    }

    @Test
    void whatTakesNothingOfTheQuotaIsNotCounted() {
        press.stage.showsADay(2);
        draft("* for nothing", 1);
        draft("* for nothing, too", 2);
        draft("One", 3);

        assertThat(findings(draft("Two", 4))).isEmpty();
        assertThat(findings(draft("* for nothing", 5))).isEmpty();
        assertThat(findings(draft("Three", 6))).hasSize(1);
    }

    @Test
    void whatCountsSeveralTimesIsCountedSo() {
        press.stage.showsADay(25);
        draft("10 of them", 1);
        draft("10 more", 2);

        assertThat(findings(draft("One", 3))).isEmpty();
        assertThat(findings(draft("10 too many", 4))).hasSize(1);
    }

    @Test
    void whatAPlatformSaysCountsMoreThanItsDocumentation() {
        var quotas = press.house.get(Quotas.class);
        var channels = press.house.get(Channels.class);
        var channel = channels.get(press.channel("news"));
        assertThat(quotas.of(channel)).containsExactly(Quota.usual("posts", Duration.ofHours(24), 1_000_000));
        assertThat(quotas.due()).contains(channel);

        press.stage.showsADay(5);
        quotas.learn(channel, channels.account(channel));
        press.stage.showsADay(7);

        assertThat(quotas.of(channel)).containsExactly(Quota.usual("posts", Duration.ofHours(24), 5));
        assertThat(quotas.due()).doesNotContain(channel);
        press.clock.advance(Duration.ofHours(2));
        assertThat(quotas.due()).contains(channel);
    }

    private Post draft(String text, int hours) {
        return Story.in(press.house)
                .draft(Story.variant(press.channel("news"), text, press.in(Duration.ofHours(hours))));
    }

    private List<Finding> findings(Post post) {
        return press.house.get(Checks.class).assess(post, post.variants().getFirst()).findings().stream()
                .filter(finding -> finding.code().startsWith("quota"))
                .toList();
    }
}

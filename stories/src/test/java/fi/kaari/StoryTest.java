package fi.kaari;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.ChannelId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void anApprovedPostHasPassedEveryStep() {
        try (var database = TestDatabase.onH2();
                var house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"))) {
            var variant = Story.variant(ChannelId.random(), "Tervetuloa", Instant.parse("2027-01-04T08:00:00Z"));

            var post = Story.in(house).approvedPost(variant);

            assertThat(house.get(Reviews.class).live(post.id()))
                    .get()
                    .extracting(Review::state)
                    .isEqualTo(Review.State.APPROVED);
        }
    }
}

package fi.kaari.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.channel.Channels;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Variant;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post of which one variant is out, while the other is still to come. */
@EachDatabase
class PartlyOutTest {

    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private final TestDatabase database;
    private final House house;
    private final Story story;
    private final Reviews reviews;
    private final Posts posts;
    private Post post;
    private Variant out;
    private Variant ahead;

    PartlyOutTest(TestDatabase database) {
        this.database = database;
        house = House.over(database, clock);
        story = Story.in(house);
        reviews = house.get(Reviews.class);
        posts = house.get(Posts.class);
    }

    @BeforeEach
    void publishOne() {
        var channel = house.get(Channels.class)
                .connect(Cast.admin(), "facebook", "Työllisyyspalvelut", "100200300", new Token("token"))
                .id();
        post = story.approvedPost(
                Story.variant(channel, "Tervetuloa: $arc.keyMessage", Instant.parse("2027-01-04T08:00:00Z")),
                Story.variant(channel, "Vielä ehdit", Instant.parse("2027-01-04T15:00:00Z")));
        out = post.variants().getFirst();
        ahead = post.variants().getLast();
        clock.moveTo("2027-01-04T09:00:00Z");
        stands(out, State.PUBLISHED);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void anEditAsksOnlyAboutWhatIsStillToCome() {
        var edited = edited();

        var review = reviews.submit(Cast.author(), post.id(), edited.revision(), "Tiedossa");

        assertThat(review.digests()).containsOnlyKeys(ahead.id());
        assertThat(review.due()).isEqualTo(ahead.schedule().due());
        reviews.approve(Cast.expert(), review.id(), review.digest(), "");
        reviews.approve(Cast.lead(), review.id(), review.digest(), "");
        assertThat(house.get(Publications.class).of(post.id()))
                .extracting(Publication::variant, Publication::state)
                .containsExactlyInAnyOrder(
                        tuple(out.id(), State.PUBLISHED),
                        tuple(ahead.id(), State.CANCELLED),
                        tuple(ahead.id(), State.WAITING));
    }

    @Test
    void aFactThatOnlyTheOneThatIsOutTellsVoidsNothing() {
        story.retold(post.arc(), "Muualla on töitä");

        assertThat(reviews.live(post.id())).map(Review::state).contains(Review.State.APPROVED);
        assertThat(posts.get(Cast.author(), post.id()).revision()).isEqualTo(post.revision());
    }

    @Test
    void theEndOfTheFirstDoesNotEndAReviewOfTheSecond() {
        var edited = edited();
        var review = reviews.submit(Cast.author(), post.id(), edited.revision(), "Tiedossa");

        reviews.fulfilled(post.id());

        assertThat(reviews.live(post.id())).contains(review);
    }

    @Test
    void whatIsOutAltogetherIsNotSubmittedAgain() {
        stands(ahead, State.PUBLISHED);
        reviews.fulfilled(post.id());

        assertThatThrownBy(() -> reviews.submit(Cast.author(), post.id(), post.revision(), "Tiedossa"))
                .isInstanceOfSatisfying(
                        InvalidPost.class, refusal -> assertThat(refusal.code()).isEqualTo("variants.out"));
    }

    private Post edited() {
        return posts.revise(
                Cast.author(),
                post.id(),
                post.revision(),
                it -> it.changing(ahead.id(), variant -> variant.withText("Vielä ehdit hyvin")));
    }

    private void stands(Variant variant, State state) {
        database.jdbc()
                .sql("UPDATE publication SET state = ? WHERE variant = ?")
                .params(state.name(), variant.id().value())
                .update();
    }
}

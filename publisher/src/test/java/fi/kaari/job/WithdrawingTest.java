package fi.kaari.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.Story;
import fi.kaari.approval.Reviews;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.publication.Publication;
import fi.kaari.publication.State;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An approval that ends while nobody knows whether the last call was taken. */
@EachDatabase
class WithdrawingTest {

    private final Press press;
    private final Reviews reviews;

    WithdrawingTest(TestDatabase database) {
        press = Press.over(database);
        reviews = press.house.get(Reviews.class);
    }

    @AfterEach
    void close() {
        press.close();
    }

    @Test
    void whatMayBeOutIsNotWithdrawn() {
        var post = press.approvedPost("Perhaps out");
        press.stage.callIsLost("Perhaps out");
        press.after(Duration.ofHours(1));
        assertThat(press.state(post)).isEqualTo(State.UNCERTAIN);

        assertThatThrownBy(() -> withdraw(post)).isInstanceOf(InvalidPost.class);
        assertThat(reviews.live(post.id())).isPresent();
    }

    @Test
    void whatTurnsOutNotToBeOutIsNotSentAgainOnceItsApprovalHasEnded() {
        var post = uncertainAndLater();

        withdraw(post);
        settle();

        assertThat(press.publications(post))
                .allSatisfy(row -> assertThat(row.state()).isEqualTo(State.CANCELLED))
                .extracting(Publication::reason)
                .containsOnly("approval-voided");
        assertThat(press.stage.seen()).isEmpty();
    }

    @Test
    void anEditOfAnotherVariantEndsItTheSameWay() {
        var post = uncertainAndLater();

        press.house
                .get(Posts.class)
                .revise(
                        Cast.author(),
                        post.id(),
                        post.revision(),
                        it -> it.changing(it.variants().getLast().id(), variant -> variant.withText("Edited")));
        settle();

        assertThat(press.stage.seen()).isEmpty();
        assertThat(press.publications(post)).extracting(Publication::state).containsOnly(State.CANCELLED);
    }

    @Test
    void whatTurnsOutToBeOutIsOutWhateverBecameOfItsApproval() {
        var post = uncertainAndLater();
        press.stage.appear("Perhaps out");

        withdraw(post);
        settle();

        assertThat(press.publications(post))
                .extracting(Publication::state)
                .containsExactly(State.PUBLISHED, State.CANCELLED);
    }

    /** One variant nobody knows about, and one that is due tomorrow. */
    private Post uncertainAndLater() {
        var post = Story.in(press.house)
                .approvedPost(
                        Story.variant(press.channel("news"), "Perhaps out", press.in(Duration.ofHours(1))),
                        Story.variant(press.channel("other"), "Later", press.in(Duration.ofDays(1))));
        press.stage.callIsLost("Perhaps out");
        press.after(Duration.ofHours(1));
        assertThat(press.publications(post))
                .extracting(Publication::state)
                .containsExactly(State.UNCERTAIN, State.WAITING);
        return post;
    }

    private void settle() {
        press.after(Duration.ofMinutes(1)).after(Duration.ofMinutes(2)).after(Duration.ofMinutes(2));
    }

    private void withdraw(Post post) {
        reviews.withdraw(Cast.author(), post.id(), post.revision());
    }
}

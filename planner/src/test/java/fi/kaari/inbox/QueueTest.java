package fi.kaari.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.calendar.Storyboard;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.inbox.Entry.Place;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Variant;
import fi.kaari.publication.State;
import fi.kaari.workspace.Role;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class QueueTest {

    private final TestClock clock = TestClock.at("2027-03-01T07:00:00Z");
    private final House house;
    private final Storyboard storyboard;
    private final Queue queue;

    QueueTest(TestDatabase database) {
        house = House.over(database, clock);
        storyboard = new Storyboard(house::get);
        queue = house.get(Queue.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aReviewIsKnownByItsPostAndWhereItGoesOut() {
        var post = post(
                "Messut",
                storyboard.variant("facebook", "fi", "2027-03-10T09:00"),
                storyboard.variant("x", "sv", "2027-03-10T09:00"));

        var entry = entry(storyboard.submitted(post.id()));

        assertThat(entry.title()).isEqualTo("Messut");
        assertThat(entry.places())
                .containsExactly(
                        new Place("facebook", "Facebook", Locale.of("fi")), new Place("x", "X", Locale.of("sv")));
        assertThat(entry.turns()).extracting(Step::decides).containsExactly(Role.EXPERT);
        assertThat(entry.state()).isEqualTo("IN_REVIEW");
        assertThat(queue.of(List.of())).isEmpty();
    }

    @Test
    void whatIsDueSoonPresses() {
        assertThat(entry(submitted("2027-03-02T08:59")).tone()).isEqualTo("berry");
        assertThat(entry(submitted("2027-03-02T09:00")).tone()).isEqualTo("amber");
        assertThat(entry(submitted("2027-03-04T08:59")).tone()).isEqualTo("amber");
        assertThat(entry(submitted("2027-03-04T09:00")).tone()).isEqualTo("grey");
    }

    @Test
    void whatNeedsSomebodyIsToldBeforeWhatIsOut() {
        var post = post(
                "Messut",
                storyboard.variant("facebook", "fi", "2027-03-10T09:00"),
                storyboard.variant("x", "fi", "2027-03-10T10:00"));
        storyboard.approved(post.id());
        var review = house.get(Reviews.class).of(post.id()).getFirst();
        var first = post.variants().getFirst().id();
        var second = post.variants().getLast().id();

        assertThat(entry(review).state()).isEqualTo("APPROVED");
        storyboard.stands(first, State.PUBLISHED, "https://facebook.example/1");
        assertThat(entry(review).state()).isEqualTo("APPROVED");
        storyboard.stands(second, State.MISSED, null);
        assertThat(entry(review).state()).isEqualTo("MISSED");
        storyboard.stands(second, State.PUBLISHED, "https://x.example/1");
        assertThat(entry(review).state()).isEqualTo("PUBLISHED");
        assertThat(entry(review).turns()).isEmpty();
    }

    @Test
    void aDeletedPostKeepsItsName() {
        var review = submitted("2027-03-10T09:00");
        house.get(Posts.class).discard(Cast.author(), review.post(), 1);

        var entry = entry(house.get(Reviews.class).get(Cast.author(), review.id()));

        assertThat(entry.isThere()).isFalse();
        assertThat(entry.title()).isEqualTo("Messut");
        assertThat(entry.state()).isEqualTo("VOIDED");
    }

    private Review submitted(String at) {
        var post = post("Messut", storyboard.variant("facebook", "fi", at));
        return storyboard.submitted(post.id());
    }

    private Post post(String title, Variant... variants) {
        return storyboard.post(storyboard.arc("Kevät", "2027-03-01", "2027-03-31"), title, variants);
    }

    private Entry entry(Review review) {
        return queue.of(List.of(review)).getFirst();
    }
}

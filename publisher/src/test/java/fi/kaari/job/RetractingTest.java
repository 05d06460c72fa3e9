package fi.kaari.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.Cast;
import fi.kaari.Story;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Sighting;
import fi.kaari.post.Corrections;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.publication.AlreadyOut;
import fi.kaari.publication.NotPossibleNow;
import fi.kaari.publication.Pauses;
import fi.kaari.publication.PublicationId;
import fi.kaari.publication.Publications;
import fi.kaari.publication.ReasonMissing;
import fi.kaari.publication.Retractions;
import fi.kaari.publication.State;
import fi.kaari.workspace.NotAllowed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is out and should not be. */
@EachDatabase
class RetractingTest {

    private final Press press;
    private final Retractions retractions;

    RetractingTest(TestDatabase database) {
        press = Press.over(database);
        retractions = press.house.get(Retractions.class);
    }

    @AfterEach
    void close() {
        press.close();
    }

    @Test
    void whatALeadTakesBackIsGoneAndTheTrailSaysWhy() {
        var post = published("Wrong");

        retractions.retract(Cast.lead(), id(post), " The date was wrong ");
        assertThat(press.state(post)).isEqualTo(State.RETRACTING);
        press.work();

        assertThat(press.stage.seen()).isEmpty();
        assertThat(press.state(post)).isEqualTo(State.RETRACTED);
        assertThat(press.publication(post).receipt()).isNotNull();
        assertThat(retractions.of(id(post)).orElseThrow().because()).isEqualTo("The date was wrong");
        assertThat(verbs(post)).startsWith("publication.retracted", "publication.retracting");
    }

    @Test
    void aPlatformThatIsAwayIsAskedUntilItIsGone() {
        var post = published("Wrong");
        press.stage.retractingFails(new PlatformException.Unanswered("nothing came back"));
        press.stage.retractingFails(new PlatformException.Unavailable("away"));

        retractions.retract(Cast.lead(), id(post), "Wrong");
        press.work();

        assertThat(press.publication(post))
                .satisfies(row -> assertThat(row.state()).isEqualTo(State.RETRACTING))
                .satisfies(row -> assertThat(row.reason()).isEqualTo("unavailable"));
        press.after(Duration.ofMinutes(2)).after(Duration.ofMinutes(2));
        assertThat(press.state(post)).isEqualTo(State.RETRACTED);
    }

    @Test
    void takingBackGoesOnWhilePublishingIsPaused() {
        var post = published("Wrong");
        press.house.get(Pauses.class).pause(Cast.lead(), "An accident");

        retractions.retract(Cast.lead(), id(post), "Wrong");
        press.work();

        assertThat(press.state(post)).isEqualTo(State.RETRACTED);
    }

    @Test
    void whatOnlyAPersonCanTakeBackIsATaskUntilSomebodySaysHowTheyKnow() {
        var post = published("Wrong");
        press.stage.retractingFails(new PlatformException.Refused("Only people delete posts here"));

        retractions.retract(Cast.lead(), id(post), "Wrong");
        press.work();

        assertThat(press.state(post)).isEqualTo(State.BY_HAND);
        assertThat(press.house.get(Publications.class).needingPerson(Cast.lead().workspace()))
                .extracting(row -> row.post())
                .contains(post.id());
        assertThatThrownBy(() -> retractions.proveGone(Cast.lead(), id(post), " "))
                .isInstanceOf(ReasonMissing.class);
        retractions.proveGone(Cast.lead(), id(post), "Removed in the app at 9.40, the address shows nothing");
        assertThat(press.state(post)).isEqualTo(State.RETRACTED);
        assertThat(retractions.of(id(post)).orElseThrow().provedBy()).isEqualTo("Lead");
        assertThat(verbs(post)).first().isEqualTo("publication.removed-by-hand");
    }

    @Test
    void whatAPersonHasFoundThereIsTakenBackByAPerson() {
        var post = press.approvedPost("Found");
        press.stage.looking(() -> new Sighting.Unclear());
        press.stage.callIsLost("Found");
        press.after(Duration.ofHours(1));
        while (press.state(post) == State.UNCERTAIN) {
            press.stage.looking(() -> new Sighting.Unclear());
            press.after(Duration.ofMinutes(2));
        }
        press.house.get(Publications.class).confirmOut(Cast.lead(), id(post), URI.create("https://example.org/1"));

        retractions.retract(Cast.lead(), id(post), "Wrong");
        press.work();

        assertThat(press.state(post)).isEqualTo(State.BY_HAND);
    }

    @Test
    void itStaysAfterAllIfSomebodyChangesTheirMindInTime() {
        var post = published("Right after all");
        press.stage.retractingFails(new PlatformException.Refused("Only people delete posts here"));
        retractions.retract(Cast.lead(), id(post), "Wrong");
        press.work();

        retractions.keep(Cast.lead(), id(post));

        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aPartThatIsOutIsTakenBackThoughTheRestNeverFollowed() {
        var post = press.approvedPost("In two parts");
        press.stage.breaksOffAfterTheBeginning(
                "In two parts", new PlatformException.Halted("The second part is refused"));
        press.after(Duration.ofHours(1));
        assertThat(press.state(post)).isEqualTo(State.HELD);
        assertThat(press.publication(post).isBegun()).isTrue();
        assertThatThrownBy(() -> press.house.get(Publications.class).drop(Cast.lead(), id(post)))
                .isInstanceOf(NotPossibleNow.class);

        retractions.retract(Cast.lead(), id(post), "Half of it makes no sense");
        press.work();

        assertThat(press.state(post)).isEqualTo(State.RETRACTED);
        assertThat(press.stage.seen()).isEmpty();
    }

    @Test
    void onlyThoseWhoLeadTakeBackAndOnlyWhatIsOut() {
        var post = published("Out");
        var waiting = press.approvedPost("Not yet");

        assertThatThrownBy(() -> retractions.retract(Cast.author(), id(post), "Wrong"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> retractions.retract(Cast.lead(), id(post), "")).isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> retractions.retract(Cast.lead(), id(waiting), "Wrong"))
                .isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() -> retractions.keep(Cast.lead(), id(post))).isInstanceOf(NotPossibleNow.class);
        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void whatWasSaidStaysAsItWasSaid() {
        var post = published("Out");
        retractions.retract(Cast.lead(), id(post), "Wrong");
        press.work();

        assertThatThrownBy(() -> press.house
                        .get(Posts.class)
                        .revise(
                                Cast.author(),
                                post.id(),
                                post.revision(),
                                it -> it.changing(it.variants().getFirst().id(), variant -> variant.withText("Other"))))
                .isInstanceOf(AlreadyOut.class);
    }

    @Test
    void aPostIsCorrectedOnceItsCorrectionIsOutOnTheSameChannel() {
        var wrong = published("The fair is on Monday");
        var correction = press.house
                .get(Corrections.class)
                .begin(
                        Cast.author(),
                        wrong.id(),
                        "Correction",
                        List.of(Story.variant(
                                press.channel("news"), "It is on Tuesday", press.in(Duration.ofHours(1)))));
        assertThat(press.house.get(Corrections.class).of(wrong.id())).containsExactly(correction.id());

        Story.in(press.house).approved(correction);
        assertThat(press.state(wrong)).isEqualTo(State.PUBLISHED);
        press.after(Duration.ofHours(1));

        assertThat(press.state(correction)).isEqualTo(State.PUBLISHED);
        assertThat(press.state(wrong)).isEqualTo(State.CORRECTED);
        assertThat(press.stage.seen()).containsExactly("The fair is on Monday", "It is on Tuesday");
    }

    private Post published(String text) {
        var post = press.approvedPost(text);
        press.after(Duration.ofHours(1));
        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
        return post;
    }

    private PublicationId id(Post post) {
        return press.publication(post).id();
    }

    private List<String> verbs(Post post) {
        return press.house.get(AuditTrail.class).about(post.workspace(), "post/" + post.id(), 20).stream()
                .map(entry -> entry.act().verb())
                .toList();
    }
}

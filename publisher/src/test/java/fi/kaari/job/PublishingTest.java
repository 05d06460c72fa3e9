package fi.kaari.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.approval.Releases;
import fi.kaari.approval.Reviews;
import fi.kaari.audit.AuditTrail;
import fi.kaari.channel.Channels;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.Sighting;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.publication.AlreadyOut;
import fi.kaari.publication.Pauses;
import fi.kaari.publication.Publication;
import fi.kaari.publication.Publications;
import fi.kaari.publication.State;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of publications on their way through the real jobs, whatever the platform does. */
class PublishingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestDatabase database = TestDatabase.onH2();
    private final Press press = Press.over(database);

    @AfterEach
    void close() {
        press.close();
        database.close();
    }

    @Test
    void whatAnotherPublicationHasMadeIsNotTakenForThisOne() {
        var first = press.approvedPost("news", "Alike", Duration.ofHours(1));
        press.after(Duration.ofHours(1));
        var receipt = press.publication(first).receipt();
        var second = press.approvedPost("news", "Also alike", Duration.ofHours(1));
        press.stage.callIsLost("Also alike");
        press.after(Duration.ofHours(1));
        for (int look = 0; look < 8; look++) {
            press.stage.looking(() -> new Sighting.Found(receipt));
            press.after(Duration.ofMinutes(2));
        }

        assertThat(press.state(second)).isEqualTo(State.HELD);
        assertThat(press.publication(second).isFateUnknown()).isTrue();
    }

    @Test
    void whoMayUploadNoMoreStillMakesPublicWhatIsUploaded() {
        var ready = press.approvedPost("news", "Uploaded", Duration.ofMinutes(30));
        press.after(Duration.ofMinutes(20));
        assertThat(press.state(ready)).isEqualTo(State.READY);
        var late = press.approvedPost("news", "Too many", Duration.ofMinutes(20));
        press.stage.onPreparing("Too many", () -> {
            throw new PlatformException.RateLimited("no more uploads today", Duration.ofHours(24));
        });
        press.after(Duration.ofMinutes(6));
        assertThat(press.publication(late).reason()).isEqualTo("rate-limited");

        press.after(Duration.ofMinutes(4));

        assertThat(press.state(ready)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void whatCouldBeMadeTwiceIsNotTriedAgainWithoutAPerson() {
        var post = press.approvedPost("! could be there twice");
        press.stage.callIsLost("! could be there twice");
        press.after(Duration.ofHours(1)).after(Duration.ofMinutes(1)).after(Duration.ofMinutes(2));

        assertThat(press.state(post)).isEqualTo(State.HELD);
        assertThat(press.publication(post).reason()).isEqualTo("not-seen");
        assertThat(press.publication(post).isFateUnknown()).isTrue();
        assertThat(press.stage.seen()).isEmpty();

        press.house
                .get(Publications.class)
                .sendAgain(Cast.lead(), press.publication(post).id());
        press.work();
        assertThat(press.stage.seen()).containsExactly("! could be there twice");
    }

    @Test
    void whatALeadReleasesInAnEmergencyGoesOutLikeWhatEverybodyApproved() {
        var story = Story.in(press.house);
        var post = story.draft(Story.variant(press.channel("news"), "Stay inside", press.in(Duration.ofMinutes(20))));
        var review = story.submitted(post);

        press.house.get(Releases.class).release(signedInNow(Cast.lead()), review.id(), review.digest(), "A gas leak");
        press.after(Duration.ofMinutes(20));

        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
        assertThat(press.stage.seen()).containsExactly("Stay inside");
    }

    @Test
    void anApprovedPostIsPreparedAheadAndGoesOutOnTime() {
        var post = press.approvedPost("Tervetuloa");

        assertThat(press.work().state(post)).isEqualTo(State.WAITING);
        assertThat(press.after(Duration.ofMinutes(45)).state(post)).isEqualTo(State.READY);
        assertThat(press.stage.seen()).isEmpty();

        press.after(Duration.ofMinutes(15));

        assertThat(press.publication(post))
                .extracting(
                        Publication::state,
                        Publication::publishedAt,
                        it -> it.receipt().permalink())
                .containsExactly(State.PUBLISHED, press.clock.instant(), Stage.addressOf("Tervetuloa"));
        assertThat(press.stage.seen()).containsExactly("Tervetuloa");
    }

    @Test
    void onceItIsOutItsReviewIsClosedAndTheTrailTellsItsWholeWay() {
        var post = press.approvedPost("Tervetuloa");

        press.after(HOUR);

        assertThat(press.house.get(Reviews.class).live(post.id())).isEmpty();
        assertThat(trail(post))
                .containsExactly(
                        "post.drafted",
                        "post.submitted",
                        "review.approved",
                        "review.approved",
                        "publication.ready",
                        "publication.published");
        assertThat(press.house.get(AuditTrail.class).firstBreak(House.WORKSPACE))
                .isEmpty();
    }

    @Test
    void oneChannelsPostsGoOutInTheOrderOfTheirTimes() {
        press.approvedPost("news", "kolmas", HOUR.plusSeconds(3));
        press.approvedPost("news", "toinen", HOUR.plusSeconds(2));
        press.approvedPost("news", "ensimmäinen", HOUR.plusSeconds(1));
        press.after(Duration.ofMinutes(50));

        press.after(Duration.ofMinutes(11));

        assertThat(press.stage.seen()).containsExactly("ensimmäinen", "toinen", "kolmas");
    }

    @Test
    void whatThePlatformRefusesWaitsForAnEditAndTheOtherVariantGoesOut() {
        var due = press.in(HOUR);
        var post = Story.in(press.house)
                .approvedPost(
                        Story.variant(press.channel("news"), "liian pitkä", due),
                        Story.variant(press.channel("others"), "sopiva", due));
        press.after(Duration.ofMinutes(50));
        press.stage.on("liian pitkä", () -> {
            throw new PlatformException.Refused("Text is too long");
        });

        press.after(Duration.ofMinutes(10));

        assertThat(press.publications(post))
                .extracting(Publication::state, Publication::reason, Publication::reasonText)
                .containsExactlyInAnyOrder(
                        tuple(State.REFUSED, "refused", "Text is too long"), tuple(State.PUBLISHED, null, null));
        assertThat(press.stage.seen()).containsExactly("sopiva");
    }

    @Test
    void aFaultOfOurOwnInOneVariantIsNotTheOthers() {
        var due = press.in(HOUR);
        var channel = press.channel("news");
        Story.in(press.house)
                .approvedPost(Story.variant(channel, "rikki", due), Story.variant(channel, "ehjä", due.plusSeconds(1)));
        press.stage.onPreparing("rikki", () -> {
            throw new IllegalStateException("a fault in the adapter");
        });

        press.after(Duration.ofMinutes(50));
        press.after(Duration.ofMinutes(11));

        assertThat(press.stage.seen()).containsExactlyInAnyOrder("ehjä", "rikki");
    }

    @Test
    void whatWasProvablyNotTakenIsTriedAgain() {
        var post = ready("Tervetuloa");
        press.stage.on("Tervetuloa", () -> {
            throw new PlatformException.Unavailable("cannot be reached");
        });

        press.after(Duration.ofMinutes(15));

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::reason, Publication::sentAt)
                .containsExactly(State.RETRYING, "unavailable", null);
        assertThat(press.after(Duration.ofSeconds(3)).state(post)).isEqualTo(State.PUBLISHED);
        assertThat(press.publication(post).attempts()).isEqualTo(2);
    }

    @Test
    void aFaultOfOurOwnBeforeTheCallLeavesNoDoubt() {
        var post = ready("Tervetuloa");
        notes(post, "no notes");

        press.after(Duration.ofMinutes(15));

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::reason, Publication::sentAt)
                .containsExactly(State.RETRYING, "fault", null);
        notes(post, "{}");
        assertThat(press.after(Duration.ofSeconds(30)).state(post)).isEqualTo(State.PUBLISHED);
    }

    private void notes(Post post, String text) {
        press.house
                .get(JdbcClient.class)
                .sql("UPDATE publication SET remote = ? WHERE id = ?")
                .params(text, press.publication(post).id().value())
                .update();
    }

    /** The nights on which Finland sets its clocks: a local time that is missing, and one that is there twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-28T00:59:59Z",
                "2027-03-28T01:00:00Z",
                "2027-10-31T00:30:00Z",
                "2027-10-31T01:30:00Z",
            })
    void whatIsDueInTheNightOfTheClocksGoesOutOnceAtItsInstant(String instant) {
        var due = Instant.parse(instant);
        press.clock.moveTo(due.minus(HOUR).toString());
        var post = press.approvedPost("Tervetuloa");

        press.after(HOUR.minusSeconds(1));
        assertThat(press.stage.seen()).isEmpty();
        press.after(Duration.ofSeconds(1));

        assertThat(press.publication(post).publishedAt()).isEqualTo(due);
        press.after(HOUR);
        assertThat(press.stage.seen()).containsExactly("Tervetuloa");
    }

    @Test
    void aClockThatIsSetBackWhileItIsSentSendsNothingTwice() {
        var post = ready("Tervetuloa");
        press.stage.on("Tervetuloa", () -> press.clock.advance(HOUR.negated()));

        press.after(Duration.ofMinutes(15));
        press.after(HOUR);
        press.after(HOUR);

        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
        assertThat(press.stage.seen()).containsExactly("Tervetuloa");
    }

    @Test
    void anAnswerThatWasLostIsLookedForAndNothingIsSentTwice() {
        var post = ready("Tervetuloa");
        press.stage.answerIsLost("Tervetuloa");
        press.after(Duration.ofMinutes(15));
        var sentAt = press.clock.instant();

        assertThat(press.state(post)).isEqualTo(State.UNCERTAIN);
        assertThat(press.after(Duration.ofSeconds(9)).state(post)).isEqualTo(State.UNCERTAIN);
        press.after(Duration.ofSeconds(1));

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::publishedAt)
                .containsExactly(State.PUBLISHED, sentAt);
        assertThat(press.stage.seen()).containsExactly("Tervetuloa");
    }

    @Test
    void whatIsNotThereAtTwoLooksIsSentAgain() {
        var post = ready("Tervetuloa");
        press.stage.callIsLost("Tervetuloa");
        press.after(Duration.ofMinutes(15));

        press.after(Duration.ofSeconds(10));
        assertThat(press.publication(post))
                .as("one look proves nothing")
                .extracting(Publication::state, Publication::looks)
                .containsExactly(State.UNCERTAIN, 1);

        press.after(Duration.ofSeconds(60));
        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
        assertThat(press.stage.seen()).containsExactly("Tervetuloa");
        assertThat(attempts(post))
                .containsExactly(
                        "prepare prepared", "publish unknown", "settle absent", "settle later", "publish published");
    }

    @Test
    void theLooksOfAnEarlierCallProveNothingAboutTheNext() {
        var post = ready("Tervetuloa");
        press.stage.callIsLost("Tervetuloa");
        press.after(Duration.ofMinutes(15));
        press.after(Duration.ofSeconds(10));
        press.stage.callIsLost("Tervetuloa");
        press.after(Duration.ofSeconds(60));
        assertThat(press.publication(post).state()).isEqualTo(State.UNCERTAIN);

        press.after(Duration.ofSeconds(10));

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::looks, Publication::attempts)
                .containsExactly(State.UNCERTAIN, 1, 2);
    }

    @Test
    void whatCannotBeKnownIsAskedOfAPersonAndCannotBeEditedMeanwhile() {
        var post = unknownFate("Tervetuloa");

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::reason, Publication::isFateUnknown)
                .containsExactly(State.HELD, "cannot-be-known", true);
        assertThatThrownBy(() -> edit(post)).isInstanceOf(AlreadyOut.class);
    }

    @Test
    void looksThatShowNothingClearAreNoProofOfAbsence() {
        var post = ready("Tervetuloa");
        press.stage.callIsLost("Tervetuloa");
        press.after(Duration.ofMinutes(15));
        press.stage.looking(Sighting.Unclear::new);
        press.after(Duration.ofSeconds(10));
        press.stage.looking(() -> {
            throw new PlatformException.Unavailable("is down");
        });
        press.after(Duration.ofSeconds(60));

        press.after(Duration.ofSeconds(60));

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::looks)
                .containsExactly(State.UNCERTAIN, 1);
    }

    @Test
    void aPlatformThatAsksForAPauseIsLeftAloneUntilItIsOver() {
        press.approvedPost("news", "ensimmäinen", HOUR);
        press.approvedPost("news", "toinen", HOUR);
        press.approvedPost("others", "muualla", HOUR);
        press.after(Duration.ofMinutes(50));
        press.stage.publishingFails(
                "ensimmäinen", new PlatformException.RateLimited("too many posts", Duration.ofMinutes(5)));
        press.stage.publishingFails(
                "toinen", new PlatformException.RateLimited("too many posts", Duration.ofMinutes(5)));

        press.after(Duration.ofMinutes(10));
        assertThat(press.stage.seen()).containsExactly("muualla");

        press.after(Duration.ofMinutes(4));
        assertThat(press.stage.seen()).containsExactly("muualla");

        press.after(Duration.ofMinutes(1));
        assertThat(press.stage.seen()).containsExactlyInAnyOrder("muualla", "ensimmäinen", "toinen");
    }

    @Test
    void aChannelWithoutAuthorisationBlocksItsPostsUntilItIsReconnected() {
        var post = press.approvedPost("news", "Tervetuloa", HOUR);
        press.stage.onPreparing("Tervetuloa", () -> {
            throw new PlatformException.Unauthorised("the token has expired");
        });
        press.after(Duration.ofMinutes(45));
        var channel = press.publication(post).channel();

        assertThat(press.state(post)).isEqualTo(State.BLOCKED);
        assertThat(press.house.get(Channels.class).get(channel).trouble()).isEqualTo("the token has expired");

        press.channel("news");
        assertThat(press.house.get(Channels.class).get(channel).isWell()).isTrue();
        assertThat(press.work().state(post)).isEqualTo(State.READY);
        assertThat(press.after(Duration.ofMinutes(15)).state(post)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void contentThatIsNotTheApprovedOneIsHeldBeforeItIsDue() {
        var post = press.approvedPost("Tervetuloa");
        tamper(post, "Tervetuloa kaikki");

        press.after(Duration.ofMinutes(45));

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::reason)
                .containsExactly(State.HELD, "content-differs");
    }

    @Test
    void contentThatChangedAfterPreparingIsHeldInTheLastMoment() {
        var post = ready("Tervetuloa");
        tamper(post, "Tervetuloa kaikki");

        press.after(Duration.ofMinutes(15));

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::reason)
                .containsExactly(State.HELD, "content-differs");
        assertThat(press.stage.seen()).isEmpty();
    }

    @Test
    void contentThatChangesWhileItIsPreparedOnceMoreIsHeldToo() {
        var post = retrying("Tervetuloa");
        press.stage.onPreparing("Tervetuloa", () -> tamper(post, "Tervetuloa kaikki"));

        press.after(Duration.ofSeconds(3));

        assertThat(press.state(post)).isEqualTo(State.HELD);
        assertThat(press.stage.seen()).isEmpty();
    }

    @Test
    void aPauseThatBeginsWhileItIsPreparedOnceMoreHoldsIt() {
        var post = retrying("Tervetuloa");
        press.stage.onPreparing(
                "Tervetuloa", () -> press.house.get(Pauses.class).pause(Cast.lead(), "Häiriö"));

        press.after(Duration.ofSeconds(3));

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::reason, Publication::reasonText)
                .containsExactly(State.HELD, "paused", "Häiriö");
        assertThat(press.stage.seen()).isEmpty();
    }

    @Test
    void whatHasExpiredMeanwhileIsPreparedOnceMoreBeforeTheNextTry() {
        var post = retrying("Tervetuloa");
        press.stage.onPreparing("Tervetuloa", () -> {
            throw new PlatformException.NotReady("the container is made anew", Duration.ofSeconds(5));
        });

        press.after(Duration.ofSeconds(3));
        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::reason, Publication::sentAt, Publication::attempts)
                .containsExactly(State.RETRYING, "processing", null, 1);

        assertThat(press.after(Duration.ofSeconds(5)).state(post)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void resumingReleasesNothingByItself() {
        var post = ready("Tervetuloa");
        press.house.get(Pauses.class).pause(Cast.lead(), "Häiriö");
        press.after(Duration.ofMinutes(15));

        press.house.get(Pauses.class).resume(Cast.lead());
        press.after(Duration.ofMinutes(1));
        assertThat(press.stage.seen()).isEmpty();

        press.house
                .get(Publications.class)
                .publishNow(Cast.lead(), press.publication(post).id());
        press.work();
        assertThat(press.stage.seen()).containsExactly("Tervetuloa");
    }

    @Test
    void aPostThatNobodyCouldSendWithinTheGraceIsMissed() {
        var post = ready("Tervetuloa");

        press.after(Duration.ofMinutes(25));

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::reason)
                .containsExactly(State.MISSED, "late");
        assertThat(press.stage.seen()).isEmpty();
    }

    @Test
    void anEditTakesItOffTheLedger() {
        var post = ready("Tervetuloa");

        edit(post);

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::reason)
                .containsExactly(State.CANCELLED, "edited");
        assertThat(trail(post)).contains("approval.voided", "publication.cancelled");
        press.after(Duration.ofMinutes(15));
        assertThat(press.stage.seen()).isEmpty();
    }

    @Test
    void anEditWhileItIsBeingSentIsRefused() {
        var post = ready("Tervetuloa");
        press.stage.on("Tervetuloa", () -> assertThatThrownBy(() -> edit(post)).isInstanceOf(AlreadyOut.class));

        press.after(Duration.ofMinutes(15));

        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void anEditWhileItIsPreparedStopsThePreparation() {
        var post = press.approvedPost("Tervetuloa");
        press.stage.onPreparing("Tervetuloa", () -> edit(post));

        press.after(Duration.ofMinutes(45));

        assertThat(press.state(post)).isEqualTo(State.CANCELLED);
        assertThat(press.house
                        .get(Publications.class)
                        .attempts(press.publication(post).id()))
                .hasSize(1);
    }

    @Test
    void whatIsRefusedAfterItsBeginningIsOutWaitsForAPersonAndGoesOnFromThere() {
        var post = ready("Ketju");
        press.stage.breaksOffAfterTheBeginning("Ketju", new PlatformException.Halted("Post 2 of 3: no"));

        press.after(Duration.ofMinutes(15));

        assertThat(press.publication(post))
                .extracting(Publication::state, Publication::reason, Publication::reasonText)
                .containsExactly(State.HELD, "halted", "Post 2 of 3: no");
        assertThatThrownBy(() -> edit(post)).isInstanceOf(AlreadyOut.class);
        press.house
                .get(Publications.class)
                .publishNow(Cast.lead(), press.publication(post).id());
        press.work();
        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
        assertThat(press.stage.seen()).containsExactly("Ketju");
    }

    @Test
    void whatPausesAfterItsBeginningIsOutCannotBeEditedMeanwhile() {
        var post = ready("Ketju");
        press.stage.breaksOffAfterTheBeginning(
                "Ketju", new PlatformException.RateLimited("wait", Duration.ofMinutes(1)));

        press.after(Duration.ofMinutes(15));

        assertThat(press.state(post)).isEqualTo(State.RETRYING);
        assertThatThrownBy(() -> edit(post)).isInstanceOf(AlreadyOut.class);
        press.after(Duration.ofMinutes(1));
        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
    }

    @Test
    void whatIsFoundToHaveBegunGoesOnAtOnceAndIsNotCalledAbsent() {
        var post = ready("Ketju");
        press.stage.breaksOffAfterTheBeginning("Ketju", new PlatformException.Unanswered("nothing came back"));
        press.after(Duration.ofMinutes(15));
        assertThat(press.state(post)).isEqualTo(State.UNCERTAIN);

        press.stage.looking(Sighting.Begun::new);
        press.after(Duration.ofSeconds(10));

        assertThat(press.state(post)).isEqualTo(State.PUBLISHED);
        assertThat(press.stage.seen()).containsExactly("Ketju");
        assertThat(attempts(post))
                .containsExactly("prepare prepared", "publish unknown", "settle later", "publish published");
    }

    @Test
    void whatIsOutCannotBeEditedOrDiscarded() {
        var post = press.approvedPost("Tervetuloa");
        press.after(HOUR);

        assertThatThrownBy(() -> edit(post)).isInstanceOf(AlreadyOut.class);
        assertThatThrownBy(() -> press.house.get(Posts.class).discard(Cast.author(), post.id(), post.revision()))
                .isInstanceOf(AlreadyOut.class);
    }

    @Test
    void theOtherVariantsOfAPostThatIsPartlyOutCanStillBeChanged() {
        var post = Story.in(press.house)
                .approvedPost(
                        Story.variant(press.channel("news"), "ensin", press.in(HOUR)),
                        Story.variant(press.channel("others"), "sitten", press.in(HOUR.multipliedBy(3))));
        press.after(HOUR);
        var second = post.variants().getLast();

        press.house
                .get(Posts.class)
                .revise(
                        Cast.author(),
                        post.id(),
                        post.revision(),
                        it -> it.changing(second.id(), variant -> variant.withText("toisin")));

        assertThat(press.publications(post))
                .extracting(Publication::state)
                .containsExactly(State.PUBLISHED, State.CANCELLED);
    }

    @Test
    void whatAKilledNodeWasSendingIsFoundAgain() {
        var post = ready("Tervetuloa");
        press.stage.on("Tervetuloa", () -> {
            press.stage.appear("Tervetuloa");
            killNode(post);
        });
        press.after(Duration.ofMinutes(15));
        assertThat(press.state(post)).isEqualTo(State.SENDING);

        press.after(Duration.ofSeconds(31));

        assertThat(press.publication(post)).extracting(Publication::state).isEqualTo(State.PUBLISHED);
        assertThat(press.stage.seen()).containsExactly("Tervetuloa");
        assertThat(attempts(post)).containsExactly("prepare prepared", "publish interrupted", "settle published");
    }

    /** Makes what the worker finds out be lost, as if its node had died in the middle of the call. */
    private void killNode(Post post) {
        press.house
                .get(JdbcClient.class)
                .sql("UPDATE publication SET token = 'of a dead node' WHERE id = ?")
                .param(press.publication(post).id().value())
                .update();
        throw new PlatformException.Unanswered("nobody hears this");
    }

    private Post ready(String text) {
        var post = press.approvedPost(text);
        press.after(Duration.ofMinutes(45));
        assertThat(press.state(post)).isEqualTo(State.READY);
        return post;
    }

    private Post retrying(String text) {
        var post = ready(text);
        press.stage.publishingFails(text, new PlatformException.Unavailable("cannot be reached"));
        press.after(Duration.ofMinutes(15));
        assertThat(press.state(post)).isEqualTo(State.RETRYING);
        return post;
    }

    private Post unknownFate(String text) {
        var post = ready(text);
        press.stage.callIsLost(text);
        press.after(Duration.ofMinutes(15));
        for (int look = 0; look < 12; look++) {
            press.stage.looking(Sighting.Unclear::new);
            press.after(Duration.ofMinutes(1));
        }
        return post;
    }

    private void edit(Post post) {
        var now = press.house.get(Posts.class).find(post.id()).orElseThrow();
        press.house
                .get(Posts.class)
                .revise(
                        Cast.author(),
                        post.id(),
                        now.revision(),
                        it -> it.changing(it.variants().getFirst().id(), variant -> variant.withText("Toinen teksti")));
    }

    /** Changes the content behind everybody's back. */
    private void tamper(Post post, String text) {
        press.house
                .get(JdbcClient.class)
                .sql("UPDATE variant SET text = ? WHERE post = ?")
                .params(text, post.id().value())
                .update();
    }

    private List<String> trail(Post post) {
        return press.house.get(AuditTrail.class).about(House.WORKSPACE, "post/" + post.id(), 50).reversed().stream()
                .map(entry -> entry.act().verb())
                .toList();
    }

    private List<String> attempts(Post post) {
        return press
                .house
                .get(Publications.class)
                .attempts(press.publication(post).id())
                .stream()
                .map(attempt -> attempt.job() + " " + attempt.outcome())
                .toList();
    }

    private Actor signedInNow(Actor actor) {
        return new Actor(actor.person(), actor.workspace(), actor.roles(), new SignIn(press.clock.instant(), "1"));
    }
}

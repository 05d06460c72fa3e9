package fi.kaari.approval;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.approval.ApprovalFlow.Preset;
import fi.kaari.approval.Review.State;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.StalePost;
import fi.kaari.template.Template;
import fi.kaari.template.Templates;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two people at the same moment: whoever comes first, exactly one outcome is true afterwards. */
@EachDatabase
class AtOnceTest {

    private static final int ROUNDS = 12;

    private final House house;
    private final Story story;
    private final Reviews reviews;
    private final Posts posts;
    private final Templates templates;
    private final Flows flows;
    private final Releases releases;

    AtOnceTest(TestDatabase database) {
        house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"));
        story = Story.in(house);
        reviews = house.get(Reviews.class);
        posts = house.get(Posts.class);
        templates = house.get(Templates.class);
        flows = house.get(Flows.class);
        releases = house.get(Releases.class);
    }

    @AfterEach
    void leave() {
        assertThat(house.get(AuditTrail.class).firstBreak(House.WORKSPACE)).isEmpty();
        house.close();
    }

    @Test
    void ofTwoExpertsWhoApproveOneCounts() {
        for (var round = 0; round < ROUNDS; round++) {
            var review = story.submitted(draft());
            var other = Cast.someone("Another expert", Role.EXPERT);

            var refusals = refusals(
                    () -> reviews.approve(Cast.expert(), review.id(), review.digest(), ""),
                    () -> reviews.approve(other, review.id(), review.digest(), ""));

            assertThat(refusals).singleElement().isInstanceOf(DecisionRefused.class);
            assertThat(stored(review).decisions()).hasSize(1);
            assertThat(stored(review).currentStep()).contains(1);
        }
    }

    @Test
    void whoeverApprovesTwiceIsCountedOnce() {
        for (var round = 0; round < ROUNDS; round++) {
            var review = story.submitted(draft());
            var both = Cast.someone("Expert and lead", Role.EXPERT, Role.LEAD);

            var refusals = refusals(
                    () -> reviews.approve(both, review.id(), review.digest(), ""),
                    () -> reviews.approve(both, review.id(), review.digest(), ""));

            assertThat(refusals).singleElement().isInstanceOf(DecisionRefused.class);
            assertThat(stored(review).decisions()).hasSize(1);
        }
    }

    @Test
    void ofAYesAndANoOneCounts() {
        for (var round = 0; round < ROUNDS; round++) {
            var review = story.submitted(draft());
            var other = Cast.someone("Another expert", Role.EXPERT);

            var refusals = refusals(
                    () -> reviews.approve(Cast.expert(), review.id(), review.digest(), ""),
                    () -> reviews.sendBack(other, review.id(), review.digest(), "Ei näin"));

            assertThat(refusals).singleElement().isInstanceOf(DecisionRefused.class);
            assertThat(stored(review).decisions()).hasSize(1);
        }
    }

    @Test
    void anApprovalDoesNotOutliveAnEdit() {
        for (var round = 0; round < ROUNDS; round++) {
            var review = story.submitted(draft());
            reviews.approve(Cast.expert(), review.id(), review.digest(), "");

            var refusals = refusals(
                    () -> reviews.approve(Cast.lead(), review.id(), review.digest(), ""),
                    () -> posts.revise(Cast.author(), review.post(), 1, post -> post.named("Toinen nimi")));

            assertThat(refusals).allMatch(DecisionRefused.class::isInstance);
            assertThat(stored(review).state()).isEqualTo(State.VOIDED);
            assertThat(reviews.live(review.post())).isEmpty();
            assertThat(post(review).revision()).isEqualTo(2);
        }
    }

    @Test
    void anApprovalDoesNotOutliveAChangedArc() {
        for (var round = 0; round < ROUNDS; round++) {
            var review = story.submitted(draft());
            reviews.approve(Cast.expert(), review.id(), review.digest(), "");

            var refusals = refusals(
                    () -> reviews.approve(Cast.lead(), review.id(), review.digest(), ""),
                    () -> story.retold(post(review).arc(), "Muualla on töitä"));

            assertThat(refusals).allMatch(DecisionRefused.class::isInstance);
            assertThat(stored(review).state()).isEqualTo(State.VOIDED);
        }
    }

    @Test
    void approvalsDoNotOutliveAChangedTemplate() {
        for (var round = 0; round < ROUNDS; round++) {
            var template = templates.create(Cast.author(), "Pohja " + round, "$text");
            var first = checked(template);
            var second = checked(template);

            var refusals = refusals(
                    () -> reviews.approve(Cast.lead(), second.id(), second.digest(), ""),
                    () -> templates.revise(Cast.author(), template.id(), 1, template.name(), "$text!"));

            assertThat(refusals).allMatch(DecisionRefused.class::isInstance);
            assertThat(stored(first).state()).isEqualTo(State.VOIDED);
            assertThat(stored(second).state()).isEqualTo(State.VOIDED);
        }
    }

    @Test
    void aChangedFlowAndADecisionDoNotDisturbEachOther() {
        for (var round = 0; round < ROUNDS; round++) {
            var review = story.submitted(draft());
            var expected = (long) round;
            var flow = round % 2 == 0 ? Preset.LEAD_ALONE.flow() : Preset.TWO_EXPERTS.flow();

            var refusals = refusals(
                    () -> reviews.approve(Cast.expert(), review.id(), review.digest(), ""),
                    () -> flows.change(Cast.admin(), null, expected, flow));

            assertThat(refusals.stream().filter(it -> !(it instanceof DecisionRefused)))
                    .isEmpty();
            assertThat(stored(review).flow()).isEqualTo(review.flow());
            assertThat(flows.of(House.WORKSPACE).flow()).isEqualTo(flow);
        }
    }

    @Test
    void whatIsSubmittedWhileTheFlowChangesKeepsTheOneItMet() {
        for (var round = 0; round < ROUNDS; round++) {
            var post = draft();
            var before = flows.of(House.WORKSPACE);
            var after = round % 2 == 0 ? Preset.LEAD_ALONE.flow() : Preset.TWO_EXPERTS.flow();

            var refusals = refusals(
                    () -> story.submitted(post), () -> flows.change(Cast.admin(), null, before.revision(), after));

            assertThat(refusals).isEmpty();
            assertThat(reviews.live(post.id()).orElseThrow().flow()).isIn(before.flow(), after);
        }
    }

    @Test
    void ofTwoWhoChangeTheFlowOneDoes() {
        for (var round = 0; round < ROUNDS; round++) {
            var expected = flows.of(House.WORKSPACE).revision();

            var refusals = refusals(
                    () -> flows.change(Cast.admin(), null, expected, Preset.LEAD_ALONE.flow()),
                    () -> flows.change(Cast.lead(), null, expected, Preset.TWO_EXPERTS.flow()));

            assertThat(refusals).singleElement().isInstanceOf(StaleFlow.class);
            assertThat(flows.of(House.WORKSPACE).revision()).isEqualTo(expected + 1);
        }
    }

    @Test
    void ofAReleaseAndASendBackOneCounts() {
        for (var round = 0; round < ROUNDS; round++) {
            var review = story.submitted(draft());

            var refusals = refusals(
                    () -> releases.release(freshLead(), review.id(), review.digest(), "Myrsky"),
                    () -> reviews.sendBack(Cast.expert(), review.id(), review.digest(), "Ei näin"));

            assertThat(refusals).singleElement().isInstanceOf(DecisionRefused.class);
            assertThat(stored(review).decisions()).hasSize(1);
        }
    }

    @Test
    void aReleaseDoesNotOutliveAnEdit() {
        for (var round = 0; round < ROUNDS; round++) {
            var review = story.submitted(draft());

            var refusals = refusals(
                    () -> releases.release(freshLead(), review.id(), review.digest(), "Myrsky"),
                    () -> posts.revise(Cast.author(), review.post(), 1, post -> post.named("Toinen nimi")));

            assertThat(refusals).allMatch(DecisionRefused.class::isInstance);
            assertThat(stored(review).state()).isEqualTo(State.VOIDED);
        }
    }

    @Test
    void aReleaseIsLookedAtOnce() {
        for (var round = 0; round < ROUNDS; round++) {
            var review = story.submitted(draft());
            releases.release(freshLead(), review.id(), review.digest(), "Myrsky");

            var refusals = refusals(
                    () -> checked(Cast.expert(), review, true),
                    () -> checked(Cast.someone("Another expert", Role.EXPERT), review, false));

            assertThat(refusals).singleElement().isInstanceOf(DecisionRefused.class);
            assertThat(releases.open(House.WORKSPACE)).isEmpty();
        }
    }

    private Review checked(Actor actor, Review review, boolean isInOrder) {
        releases.check(actor, review.id(), isInOrder, "Katsottu");
        return review;
    }

    private static Actor freshLead() {
        var lead = Cast.lead();
        return new Actor(
                lead.person(), lead.workspace(), lead.roles(), new SignIn(Instant.parse("2027-01-04T07:00:00Z"), "1"));
    }

    @Test
    void aPostIsSubmittedOnce() {
        for (var round = 0; round < ROUNDS; round++) {
            var post = draft();

            var refusals = refusals(() -> story.submitted(post), () -> story.submitted(post));

            assertThat(refusals).singleElement().isInstanceOf(AlreadyInReview.class);
            assertThat(reviews.of(post.id())).hasSize(1);
        }
    }

    @Test
    void whatIsSubmittedIsWhatTheEditLeft() {
        for (var round = 0; round < ROUNDS; round++) {
            var post = draft();

            var refusals = refusals(
                    () -> story.submitted(post),
                    () -> posts.revise(Cast.author(), post.id(), 1, it -> it.named("Toinen nimi")));

            assertThat(refusals).allMatch(StalePost.class::isInstance);
            assertThat(reviews.live(post.id())).isEmpty();
        }
    }

    @Test
    void whatIsSubmittedTellsTheArcAsItIs() {
        for (var round = 0; round < ROUNDS; round++) {
            var post = draft();

            var refusals = refusals(() -> story.submitted(post), () -> story.retold(post.arc(), "Muualla on töitä"));

            assertThat(refusals).isEmpty();
            reviews.live(post.id()).ifPresent(live -> {
                var approved = reviews.approve(Cast.expert(), live.id(), live.digest(), "");
                assertThat(approved.decisions()).hasSize(1);
            });
        }
    }

    private Post draft() {
        return story.draft(Story.variant(
                ChannelId.random(), "Tervetuloa: $arc.keyMessage", Instant.parse("2027-01-11T07:00:00Z")));
    }

    /** In review, written in the template, and approved by the expert. */
    private Review checked(Template template) {
        var variant = Story.variant(ChannelId.random(), "Tervetuloa", Instant.parse("2027-01-11T07:00:00Z"));
        var review = story.submitted(story.draft(variant.withTemplate(template.id())));
        return reviews.approve(Cast.expert(), review.id(), review.digest(), "");
    }

    private Review stored(Review review) {
        return reviews.get(Cast.viewer(), review.id());
    }

    private Post post(Review review) {
        return posts.get(Cast.viewer(), review.post());
    }

    /** Lets both begin at the same moment. */
    private static List<Throwable> refusals(Callable<?> one, Callable<?> other) {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var acts = Stream.of(one, other)
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            return acts.stream().flatMap(AtOnceTest::refusal).toList();
        }
    }

    private static Stream<Throwable> refusal(Future<?> act) {
        try {
            act.get();
            return Stream.empty();
        } catch (ExecutionException refusal) {
            return Stream.of(refusal.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

package fi.kaari.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.TestClock;
import fi.kaari.approval.Reviews;
import fi.kaari.arc.Arc;
import fi.kaari.arc.Colour;
import fi.kaari.channel.Channels;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.publication.Publications;
import fi.kaari.publication.State;
import fi.kaari.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EachDatabase
class PlanTest {

    private final TestClock clock = TestClock.at("2027-02-01T07:00:00Z");
    private final House house;
    private final Storyboard storyboard;
    private final Plan plan;
    private final Arc arc;

    PlanTest(TestDatabase database) {
        house = House.over(database, clock);
        storyboard = new Storyboard(house::get);
        plan = house.get(Plan.class);
        arc = storyboard.arc("Löydä suuntasi", "2027-02-22", "2027-04-16", Colour.EMBER);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anEntryShowsEverythingThatIsKnownOfItsVariant() {
        var variant = storyboard.variant("facebook", "sv", "2027-03-28T02:30");
        var post = storyboard.post(arc, "En dag som närvårdare", variant);

        var entry = only(post);

        assertThat(entry)
                .returns(variant.id(), PlanEntry::variant)
                .returns(post.id(), PlanEntry::post)
                .returns(1L, PlanEntry::revision)
                .returns("En dag som närvårdare", PlanEntry::title)
                .returns(arc.id(), PlanEntry::arc)
                .returns("Löydä suuntasi", PlanEntry::arcName)
                .returns(Colour.EMBER, PlanEntry::colour)
                .returns(arc.beats().getFirst().id(), PlanEntry::beat)
                .returns("Koukku", PlanEntry::beatName)
                .returns(storyboard.channel("facebook"), PlanEntry::channel)
                .returns("Työllisyyspalvelut", PlanEntry::channelName)
                .returns("facebook", PlanEntry::platform)
                .returns(Locale.forLanguageTag("sv"), PlanEntry::language)
                .returns(variant.schedule(), PlanEntry::schedule)
                .returns(Standing.DRAFT, PlanEntry::standing)
                .returns("https://example.org/tapahtuma", PlanEntry::link)
                .returns(null, PlanEntry::permalink)
                .returns(clock.instant(), PlanEntry::changedAt);
    }

    @Test
    void aPostWithoutABeatOnAChannelThatIsNotConnectedStaysInThePlan() {
        var variant = storyboard.variant("facebook", "fi", "2027-03-01T09:00");
        var posts = house.get(Posts.class);
        var post = posts.draft(Cast.author(), arc.id(), null, "Kesken", List.of(variant));
        var elsewhere = new ChannelId("11111111-2222-3333-4444-555555555555");
        house.get(JdbcClient.class)
                .sql("UPDATE variant SET channel = ?")
                .param(elsewhere.value())
                .update();

        assertThat(only(post))
                .returns(null, PlanEntry::beat)
                .returns(null, PlanEntry::beatName)
                .returns(elsewhere, PlanEntry::channel)
                .returns(null, PlanEntry::channelName)
                .returns(null, PlanEntry::platform);
    }

    @Test
    void aStretchOfTimeHasItsFirstInstantAndNotItsLast() {
        storyboard.post(arc, "Before", "2027-02-28T23:59");
        storyboard.post(arc, "First", "2027-03-01T00:00");
        storyboard.post(arc, "Last", "2027-03-31T23:59");
        storyboard.post(arc, "After", "2027-04-01T00:00");

        var march = plan.between(
                House.WORKSPACE, Instant.parse("2027-02-28T22:00:00Z"), Instant.parse("2027-03-31T21:00:00Z"));

        assertThat(march).extracting(PlanEntry::title).containsExactly("First", "Last");
    }

    @Test
    void entriesComeByTimeThenByTitleThenAsThePostHasThem() {
        storyboard.post(arc, "Late", "2027-03-02T09:00");
        storyboard.post(
                arc,
                "Bilingual",
                storyboard.variant("facebook", "sv", "2027-03-01T09:00"),
                storyboard.variant("facebook", "fi", "2027-03-01T09:00"));
        storyboard.post(arc, "Another", "2027-03-01T09:00");

        assertThat(plan.of(House.WORKSPACE, arc.id()))
                .extracting(PlanEntry::title, entry -> entry.language().getLanguage())
                .containsExactly(
                        tuple("Another", "fi"),
                        tuple("Bilingual", "sv"),
                        tuple("Bilingual", "fi"),
                        tuple("Late", "fi"));
    }

    @Test
    void anotherWorkspaceSeesNothing() {
        var post = storyboard.post(arc, "Ours", "2027-03-01T09:00");
        var other = new WorkspaceId("naapuri");

        assertThat(plan.between(other, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(plan.of(other, arc.id())).isEmpty();
        assertThat(plan.of(other, post.id())).isEmpty();
    }

    @Test
    void aPostIsApprovedWhenEveryStepHasApproved() {
        var reviews = house.get(Reviews.class);
        var post = storyboard.post(arc, "Post", "2027-03-01T09:00");
        assertThat(standing(post)).isEqualTo(Standing.DRAFT);

        storyboard.sentBack(post.id());
        assertThat(standing(post)).isEqualTo(Standing.SENT_BACK);

        var review = storyboard.submitted(post.id());
        assertThat(standing(post)).isEqualTo(Standing.IN_REVIEW);

        reviews.approve(Cast.expert(), review.id(), review.digest(), "");
        assertThat(standing(post)).isEqualTo(Standing.IN_REVIEW);

        reviews.approve(Cast.lead(), review.id(), review.digest(), "");
        assertThat(standing(post)).isEqualTo(Standing.APPROVED);
    }

    @Test
    void anEditMakesADraftAgainAndForgetsWhatWasSentBack() {
        var approved = storyboard.post(arc, "Approved", "2027-03-01T09:00");
        storyboard.approved(approved.id());
        var sentBack = storyboard.post(arc, "Sent back", "2027-03-01T09:00");
        storyboard.sentBack(sentBack.id());

        rename(approved, "Approved once");
        rename(sentBack, "Mended");

        assertThat(standing(approved)).isEqualTo(Standing.DRAFT);
        assertThat(standing(sentBack)).isEqualTo(Standing.DRAFT);
    }

    @Test
    void theLedgerHasTheLastWord() {
        var post = storyboard.post(arc, "Post", "2027-03-01T09:00");
        storyboard.approved(post.id());

        EnumSet.complementOf(EnumSet.of(State.CANCELLED)).forEach(state -> {
            storyboard.stands(post.variants().getFirst().id(), state, "https://facebook.example/" + state);

            assertThat(only(post))
                    .returns(Standing.of(state), PlanEntry::standing)
                    .returns("https://facebook.example/" + state, PlanEntry::permalink);
        });
    }

    @Test
    void whatAPersonHasDroppedDoesNotLookAsIfItWouldGoOut() {
        var post = storyboard.post(arc, "Post", "2027-03-01T09:00");
        storyboard.approved(post.id());
        storyboard.stands(post.variants().getFirst().id(), State.MISSED, null);
        clock.advance(Duration.ofHours(1));

        var ledger = house.get(Publications.class);
        ledger.drop(Cast.author(), ledger.of(post.id()).getFirst().id());

        assertThat(only(post))
                .returns(Standing.CANCELLED, PlanEntry::standing)
                .returns(clock.instant(), PlanEntry::changedAt);
        rename(post, "Another try");
        assertThat(standing(post)).isEqualTo(Standing.DRAFT);
    }

    @Test
    void aVariantThatIsOutStaysOutWhenAnotherVariantIsChanged() {
        var finnish = storyboard.variant("facebook", "fi", "2027-03-01T09:00");
        var swedish = storyboard.variant("facebook", "sv", "2027-03-05T09:00");
        var post = storyboard.post(arc, "Post", finnish, swedish);
        storyboard.approved(post.id());
        storyboard.stands(finnish.id(), State.PUBLISHED, "https://facebook.example/1");

        house.get(Posts.class)
                .revise(
                        Cast.author(),
                        post.id(),
                        1,
                        it -> it.changing(swedish.id(), variant -> variant.withText("Välkommen.")));

        assertThat(plan.of(House.WORKSPACE, post.id()))
                .extracting(PlanEntry::standing)
                .containsExactly(Standing.PUBLISHED, Standing.DRAFT);
        storyboard.approved(post.id());
        assertThat(plan.of(House.WORKSPACE, post.id()))
                .extracting(PlanEntry::standing)
                .containsExactly(Standing.PUBLISHED, Standing.APPROVED);
    }

    @Test
    void whateverAnEntryShowsRaisesTheTimeOfItsLastChange() {
        var post = storyboard.post(arc, "Post", "2027-03-01T09:00");
        var untouched = storyboard.post(arc, "Other", "2027-03-01T09:00");

        raises(post, () -> rename(post, "Renamed"));
        raises(post, () -> storyboard.sentBack(post.id()));
        raises(post, () -> storyboard.approved(post.id()));
        assertThat(only(untouched).changedAt()).isEqualTo("2027-02-01T07:00:00Z");
        raises(post, () -> storyboard.archived(arc.id()));
        raises(post, () -> {
            var channels = house.get(Channels.class);
            channels.connect(Cast.admin(), "facebook", "Uusi nimi", "account", new Token("token"));
        });
    }

    private void raises(Post post, Runnable change) {
        clock.advance(Duration.ofMinutes(1));
        change.run();
        assertThat(only(post).changedAt()).isEqualTo(clock.instant());
    }

    private void rename(Post post, String title) {
        house.get(Posts.class).revise(Cast.author(), post.id(), storyboard.revision(post.id()), it -> it.named(title));
    }

    private Standing standing(Post post) {
        return only(post).standing();
    }

    private PlanEntry only(Post post) {
        var entries = plan.of(House.WORKSPACE, post.id());
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}

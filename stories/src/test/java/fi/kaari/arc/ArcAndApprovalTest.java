package fi.kaari.arc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.approval.Reviews;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What changing an arc does to what was approved in it. */
class ArcAndApprovalTest {

    private static final Instant DUE = Instant.parse("2027-01-11T07:00:00Z");
    private static final LocalDate EVENT = LocalDate.parse("2027-01-20");

    private final TestDatabase database = TestDatabase.onH2();
    private final House house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"));
    private final Arcs arcs = house.get(Arcs.class);
    private final Posts posts = house.get(Posts.class);
    private final Reviews reviews = house.get(Reviews.class);
    private final Arc arc = begin();

    @AfterEach
    void leave() {
        house.close();
        database.close();
    }

    @Test
    void anotherDayOfTheEventVoidsWhatTellsIt() {
        var telling = approved("Nähdään $event.date", null);
        var counting = approved("Vielä $daysUntilEvent päivää", null);
        var silent = approved("Tervetuloa", null);

        arcs.revise(Cast.lead(), arc.id(), 1, outline("Messut", "Tavoite", EVENT.plusDays(1)), arc.beats());

        assertThat(isApproved(telling)).isFalse();
        assertThat(isApproved(counting)).isFalse();
        assertThat(isApproved(silent)).isTrue();
    }

    @Test
    void anEventThatIsGoneVoidsWhatTellsIt() {
        var telling = approved("Nähdään $event.date", null);

        arcs.revise(Cast.lead(), arc.id(), 1, outline("Messut", "Tavoite", null), arc.beats());

        assertThat(isApproved(telling)).isFalse();
    }

    @Test
    void factsThatNoTextTellsVoidNothing() {
        var post = approved("Nähdään $event.date, $arc.name", null);

        arcs.revise(Cast.lead(), arc.id(), 1, outline("Messut", "Toinen tavoite", EVENT), arc.beats());
        arcs.reorder(Cast.lead(), arc.id(), 2, arc.beats().getFirst().id(), 3);
        arcs.archive(Cast.lead(), arc.id(), 3);

        assertThat(isApproved(post)).isTrue();
    }

    @Test
    void anotherNameOfABeatVoidsWhatTellsIt() {
        var beat = arc.beats().get(2);
        var telling = approved("Nyt: $beat.name", beat.id());
        var silent = approved("Tervetuloa", beat.id());

        arcs.revise(
                Cast.lead(),
                arc.id(),
                1,
                arc.outline(),
                arc.beats().stream()
                        .map(each -> each.equals(beat)
                                ? new Beat(beat.id(), "Toinen", beat.kind(), 9, beat.from(), beat.to())
                                : each)
                        .toList());

        assertThat(isApproved(telling)).isFalse();
        assertThat(isApproved(silent)).isTrue();
    }

    @Test
    void aBeatThatIsRemovedVoidsWhatTellsItAndNothingElse() {
        var beat = arc.beats().get(2);
        var telling = approved("Nyt: $beat.name", beat.id());
        var silent = approved("Tervetuloa", beat.id());

        var rest = arc.beats().stream().filter(each -> !each.equals(beat)).toList();
        arcs.revise(Cast.lead(), arc.id(), 1, arc.outline(), rest);

        assertThat(isApproved(telling)).isFalse();
        assertThat(isApproved(silent)).isTrue();
        assertThat(posts.get(Cast.author(), silent).beat()).isNull();
    }

    private boolean isApproved(PostId post) {
        return reviews.live(post)
                .filter(review -> review.currentStep().isEmpty())
                .isPresent();
    }

    private PostId approved(String text, @Nullable BeatId beat) {
        var variant = Story.variant(ChannelId.random(), text, DUE);
        Post post = posts.draft(Cast.author(), arc.id(), beat, "Ilmoittautuminen", List.of(variant));
        return Story.in(house).approved(post).id();
    }

    private Arc begin() {
        var outline = outline("Messut", "Tavoite", EVENT);
        return arcs.begin(Cast.author(), outline, outline.beats(BeatKind::key));
    }

    private static Arc.Outline outline(String name, String goal, @Nullable LocalDate eventOn) {
        return new Arc.Outline(
                name,
                Shape.EVENT_COUNTDOWN,
                goal,
                "",
                "",
                "",
                Colour.FJORD,
                "",
                LocalDate.parse("2026-12-07"),
                LocalDate.parse("2027-01-31"),
                eventOn);
    }
}

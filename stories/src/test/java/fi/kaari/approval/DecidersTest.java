package fi.kaari.approval;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.database.TestDatabase;
import fi.kaari.post.ChannelId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Colleague;
import fi.kaari.workspace.KnownPeople;
import fi.kaari.workspace.Role;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecidersTest {

    private final TestDatabase database = TestDatabase.onH2();
    private final House house = House.over(database, TestClock.at("2027-01-04T07:00:00Z"));
    private final Deciders deciders = house.get(Deciders.class);
    private final Actor writer = Cast.someone("Author", Role.AUTHOR, Role.EXPERT);
    private Review review;

    @BeforeEach
    void submit() {
        var story = Story.in(house);
        review = story.submitted(story.draft(Story.variant(
                ChannelId.random(), "Tervetuloa: $arc.keyMessage", Instant.parse("2027-01-11T07:00:00Z"))));
        Stream.of(writer, Cast.expert(), Cast.lead(), Cast.someone("Second lead", Role.LEAD, Role.EXPERT))
                .forEach(this::known);
    }

    @AfterEach
    void leave() {
        house.close();
        database.close();
    }

    @Test
    void thoseWhoseTurnItIsCanBeAskedButForAuthors() {
        assertThat(deciders.of(review)).extracting(Colleague::name).containsExactly("Expert", "Second lead");
    }

    @Test
    void whoeverHasDecidedIsNotAskedAgain() {
        var second = Cast.someone("Second lead", Role.LEAD, Role.EXPERT);
        var next = house.get(Reviews.class).approve(second, review.id(), review.digest(), "");

        assertThat(deciders.of(next)).extracting(Colleague::name).containsExactly("Lead");
    }

    @Test
    void nobodyIsAskedAboutWhatIsDecided() {
        var back = house.get(Reviews.class).sendBack(Cast.expert(), review.id(), review.digest(), "Ei näin");

        assertThat(deciders.of(back)).isEmpty();
    }

    private void known(Actor actor) {
        var person = actor.person();
        database.jdbc()
                .sql("INSERT INTO person (id, issuer, subject, name, seen_at) VALUES (?, ?, ?, ?, '2027-01-04')")
                .params(person.id().value(), person.issuer(), person.subject(), person.name())
                .update();
        house.get(KnownPeople.class).remember(person, null, Map.of(actor.workspace(), actor.roles()));
    }
}

package fi.kaari.approval;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.Cast;
import fi.kaari.House;
import fi.kaari.Story;
import fi.kaari.TestClock;
import fi.kaari.approval.DecisionRefused.Why;
import fi.kaari.approval.Review.State;
import fi.kaari.arc.Arcs;
import fi.kaari.audit.AuditEntry;
import fi.kaari.audit.AuditTrail;
import fi.kaari.database.EachDatabase;
import fi.kaari.database.TestDatabase;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.post.Attachment;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import fi.kaari.template.TemplateId;
import fi.kaari.template.Templates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class VoidingTest {

    private static final Instant DUE = Instant.parse("2027-01-11T07:00:00Z");

    private final TestClock clock = TestClock.at("2027-01-04T07:00:00Z");
    private final House house;
    private final Story story;
    private final Reviews reviews;
    private final Posts posts;
    private final Arcs arcs;
    private final Templates templates;

    VoidingTest(TestDatabase database) {
        house = House.over(database, clock);
        story = Story.in(house);
        reviews = house.get(Reviews.class);
        posts = house.get(Posts.class);
        arcs = house.get(Arcs.class);
        templates = house.get(Templates.class);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void everyEditVoidsTheApprovalAndSaysSo() throws IOException {
        var picture = picture();
        var edits = Map.<String, UnaryOperator<Variant>>ofEntries(
                entry("text", variant -> variant.withText("Tervetuloa!")),
                entry("title", variant -> variant.withTitle("Messut")),
                entry("link", variant -> variant.withLink("https://example.org/toinen")),
                entry("template", variant -> variant.withTemplate(template("$text"))),
                entry("media", variant -> variant.withMedia(List.of())),
                entry("alternative text", variant -> variant.withMedia(shown(picture, "Toinen teksti"))),
                entry("time", variant -> variant.at(schedule("2027-01-12T09:00"))),
                entry("channel", variant -> moved(variant, ChannelId.random(), variant.language())),
                entry("options", variant -> variant.withOptions(Map.of("audience", "followers"))),
                entry("language", variant -> moved(variant, variant.channel(), Locale.of("sv"))));

        edits.forEach((name, edit) -> {
            var post = story.approvedPost(variant("Tervetuloa").withMedia(shown(picture, "Väkeä messuilla")));
            var edited = posts.revise(
                    Cast.author(),
                    post.id(),
                    post.revision(),
                    it -> it.changing(it.variants().getFirst().id(), edit));
            assertThat(reviews.of(post.id())).as(name).singleElement().satisfies(review -> {
                assertThat(review.state()).isEqualTo(State.VOIDED);
                assertThat(review.voided()).isEqualTo(new Review.Voided(clock.instant(), "edited"));
            });
            assertThat(reviews.live(post.id())).as(name).isEmpty();
            assertThat(edited.revision()).as(name).isEqualTo(post.revision() + 1);
        });
    }

    @Test
    void aChangeToThePostAsAWholeVoidsTheApprovalToo() {
        var place = arcs.get(Cast.author(), story.arc().id());
        var edits = Map.<String, UnaryOperator<Post>>of(
                "name", post -> post.named("Toinen nimi"),
                "arc", post -> post.placed(place.id(), null),
                "beat", post -> post.placed(place.id(), place.beats().getFirst().id()),
                "one variant more", post -> post.adding(variant("Vielä ehdit")),
                "no variant", post -> post.without(post.variants().getFirst().id()));

        edits.forEach((name, edit) -> {
            var post = story.approvedPost(variant("Tervetuloa"));
            posts.revise(Cast.author(), post.id(), post.revision(), edit);
            assertThat(reviews.of(post.id())).as(name).extracting(Review::state).containsExactly(State.VOIDED);
        });
    }

    @Test
    void aReviewThatHasNotEndedIsVoidedToo() {
        var review = story.submitted(story.draft(variant("Tervetuloa")));
        reviews.approve(Cast.expert(), review.id(), review.digest(), "");

        posts.revise(Cast.lead(), review.post(), 1, post -> post.named("Toinen nimi"));

        assertThat(reviews.get(Cast.viewer(), review.id()).state()).isEqualTo(State.VOIDED);
        assertThat(reviews.open(House.WORKSPACE)).isEmpty();
        assertThat(reviews.submit(Cast.author(), review.post(), 2, "Tiedossa").state())
                .isEqualTo(State.IN_REVIEW);
    }

    @Test
    void savingWithoutAChangeLeavesTheApproval() {
        var post = story.approvedPost(variant("Tervetuloa"));
        var entries = entries(post.id()).size();

        var saved = posts.revise(
                Cast.lead(),
                post.id(),
                post.revision(),
                it -> it.named(" Ilmoittautuminen ")
                        .changing(it.variants().getFirst().id(), variant -> variant.withText("Tervetuloa\r\n")));

        assertThat(saved).isEqualTo(post);
        assertThat(reviews.live(post.id())).map(Review::state).contains(State.APPROVED);
        assertThat(entries(post.id())).hasSize(entries);
    }

    @Test
    void theTrailSaysWhoVoidedWhichApprovalAndWhy() {
        var post = story.approvedPost(variant("Tervetuloa"));
        var digest = reviews.live(post.id()).orElseThrow().digest();

        posts.revise(Cast.lead(), post.id(), post.revision(), it -> it.named("Toinen nimi"));

        assertThat(entries(post.id()))
                .filteredOn(entry -> entry.act().verb().equals("approval.voided"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(Cast.lead().id().value());
                    assertThat(entry.details()).containsOnly(entry("because", "edited"), entry("digest", digest.hex()));
                });
    }

    @Test
    void aChangedTemplateVoidsWhatItShapesAndNothingElse() {
        var template = template("$text – Työllisyyspalvelut");
        var shaped = story.approvedPost(variant("Tervetuloa").withTemplate(template));
        var plain = story.approvedPost(variant("Tervetuloa"));

        change(template, "$text – Työllisyyspalvelut, Espoo");

        assertThat(reviews.of(shaped.id()))
                .singleElement()
                .satisfies(review ->
                        assertThat(review.voided()).isEqualTo(new Review.Voided(clock.instant(), "outdated")));
        assertThat(reviews.live(plain.id())).isPresent();
    }

    @Test
    void aTemplateThatReadsTheSameVoidsNothing() {
        var template = template("$text");
        var post = story.approvedPost(variant("Tervetuloa").withTemplate(template));

        change(template, "#if(true)$text#end");

        assertThat(reviews.live(post.id())).isPresent();
    }

    @Test
    void whoeverChangesTheTemplateHasWrittenWhatItShapes() {
        var template = template("$text");
        var post = story.approvedPost(variant("Tervetuloa").withTemplate(template));

        change(template, "$text!");

        assertThat(posts.get(Cast.author(), post.id()).authors())
                .contains(Cast.lead().id());
    }

    @Test
    void whoeverChangesTheTemplateOfADraftDecidesNothingAboutItLater() {
        var template = template("$text");
        var draft = story.draft(variant("Moi").withTemplate(template));
        change(template, "$text ja heippa");

        assertThat(hindranceOfTheLead(draft)).contains(Why.OWN_WORK);
    }

    @Test
    void whoeverChangesAFactOfTheArcThatADraftTellsDecidesNothingAboutItLater() {
        var telling = story.draft(variant("$arc.keyMessage"));
        var silent = posts.draft(Cast.author(), telling.arc(), null, "Toinen", List.of(variant("Ei kaaresta mitään")));
        story.retold(telling.arc(), "Uusi ydinviesti");

        assertThat(hindranceOfTheLead(telling)).contains(Why.OWN_WORK);
        assertThat(hindranceOfTheLead(silent)).isEmpty();
    }

    private Optional<Why> hindranceOfTheLead(Post post) {
        var review = story.submitted(post);
        reviews.approve(Cast.expert(), review.id(), review.digest(), "");
        return reviews.hindrance(Cast.lead(), reviews.get(Cast.lead(), review.id()));
    }

    @Test
    void aTemplateThatCanNoLongerBeFilledInVoidsWhatItShapes() {
        var template = template("$text");
        var post = story.approvedPost(variant("Tervetuloa").withTemplate(template));

        change(template, "$text $event.date");

        assertThat(reviews.live(post.id())).isEmpty();
    }

    @Test
    void aFactOfTheArcVoidsTheTextsThatTellIt() {
        var telling = story.approvedPost(variant("$arc.keyMessage"));
        var silent = story.draft(variant("Tervetuloa"));
        silent = posts.revise(Cast.author(), silent.id(), 1, post -> post.placed(telling.arc(), null));
        story.approved(silent);

        story.retold(telling.arc(), "Täältä löytyy paljon töitä");

        assertThat(reviews.of(telling.id()))
                .singleElement()
                .satisfies(review ->
                        assertThat(review.voided()).isEqualTo(new Review.Voided(clock.instant(), "outdated")));
        assertThat(reviews.live(silent.id())).map(Review::state).contains(State.APPROVED);
        assertThat(posts.get(Cast.author(), silent.id()).revision()).isEqualTo(silent.revision());
    }

    @Test
    void aDeletedPostTakesItsReviewAlong() {
        var post = story.approvedPost(variant("Tervetuloa"));

        posts.discard(Cast.author(), post.id(), post.revision());

        assertThat(reviews.of(post.id()))
                .singleElement()
                .satisfies(review ->
                        assertThat(review.voided()).isEqualTo(new Review.Voided(clock.instant(), "discarded")));
        assertThat(reviews.open(House.WORKSPACE)).isEmpty();
    }

    @Test
    void whoeverEditsAfterApprovingDecidesNoMore() {
        var post = story.approvedPost(variant("Tervetuloa"));
        posts.revise(Cast.expert(), post.id(), post.revision(), it -> it.named("Toinen nimi"));

        var again = reviews.submit(Cast.author(), post.id(), post.revision() + 1, "Tiedossa");

        assertThat(reviews.hindrance(Cast.expert(), again)).contains(DecisionRefused.Why.OWN_WORK);
    }

    private static Variant variant(String text) {
        return Story.variant(ChannelId.random(), text, DUE);
    }

    private static Variant moved(Variant it, ChannelId channel, Locale language) {
        return new Variant(
                it.id(),
                channel,
                language,
                it.title(),
                it.text(),
                it.template(),
                it.link(),
                it.media(),
                it.schedule(),
                it.options());
    }

    private static Schedule schedule(String local) {
        return Schedule.at(LocalDateTime.parse(local), House.HELSINKI);
    }

    private static List<Attachment> shown(MediaItem item, String alternativeText) {
        return List.of(new Attachment(item.id(), alternativeText));
    }

    private MediaItem picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var library = house.get(MediaLibrary.class);
        return library.add(Cast.author(), "messut.png", new ByteArrayInputStream(bytes.toByteArray()));
    }

    private TemplateId template(String body) {
        return templates
                .create(Cast.lead(), "Pohja " + TemplateId.random(), body)
                .id();
    }

    private void change(TemplateId id, String body) {
        var template = templates.get(Cast.lead(), id);
        templates.revise(Cast.lead(), id, template.revision(), template.name(), body);
    }

    private List<AuditEntry> entries(PostId post) {
        return house.get(AuditTrail.class).about(House.WORKSPACE, "post/" + post, 100);
    }
}

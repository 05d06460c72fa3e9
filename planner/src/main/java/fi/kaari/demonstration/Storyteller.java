package fi.kaari.demonstration;

import fi.kaari.approval.Review;
import fi.kaari.approval.Reviews;
import fi.kaari.approval.StepUp;
import fi.kaari.post.Attachment;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Schedule;
import fi.kaari.post.Variant;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.SignIn;
import java.time.Clock;
import java.time.LocalDateTime;

/** Brings a scene as far as it has got, through the same doors that people use. */
class Storyteller {

    private static final String NO_COMMENT = "";

    private final Posts posts;
    private final Reviews reviews;
    private final StepUp stepUp;
    private final Clock clock;

    Storyteller(Posts posts, Reviews reviews, StepUp stepUp, Clock clock) {
        this.posts = posts;
        this.reviews = reviews;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    /** The post as its author has drafted it. */
    Post draft(Scene scene, Stage stage) {
        var local = scene.when().from(stage.now());
        var beat = stage.arc().beatOn(local.toLocalDate()).orElseThrow();
        var variants = scene.tellings().stream()
                .map(telling -> variant(telling, local, stage))
                .toList();
        return posts.draft(stage.author(), stage.arc().id(), beat.id(), scene.title(), variants);
    }

    void tell(Post post, Scene.Ending ending, Stage stage) {
        switch (ending) {
            case DRAFT -> {}
            case SENT_BACK -> sendBack(stage.expert(), submit(post, stage));
            case WAITS_FOR_EXPERT -> submit(post, stage);
            case WAITS_FOR_LEAD -> approve(stage.expert(), submit(post, stage));
            case APPROVED, PUBLISHED -> approve(stage.lead(), approve(stage.expert(), submit(post, stage)));
        }
    }

    private Review submit(Post post, Stage stage) {
        return reviews.submit(stage.author(), post.id(), post.revision(), reason(post));
    }

    private static String reason(Post post) {
        boolean isUnlinked =
                post.variants().stream().anyMatch(variant -> variant.link().isEmpty());
        return isUnlinked ? "Kuvatekstin linkkiä ei voi napauttaa, joten se on profiilissamme." : "";
    }

    private Review approve(Actor person, Review review) {
        return reviews.approve(justSignedIn(person), review.id(), review.digest(), NO_COMMENT);
    }

    private void sendBack(Actor expert, Review review) {
        reviews.sendBack(
                justSignedIn(expert),
                review.id(),
                review.digest(),
                "Kaksi työnantajaa on perunut. Tarkista luku ja lisää linkki luetteloon.");
    }

    /** At the time that is told of, as well as any step demands. */
    private Actor justSignedIn(Actor person) {
        var strength = stepUp.strengths().stream().findFirst().orElse(null);
        return new Actor(person.person(), person.workspace(), person.roles(), new SignIn(clock.instant(), strength));
    }

    private static Variant variant(Scene.Telling telling, LocalDateTime local, Stage stage) {
        var schedule = Schedule.at(local, stage.zone(), Schedule.Occurrence.EARLIER);
        return Variant.draft(stage.channel(telling.platform()), telling.locale(), telling.text(), schedule)
                .withTitle(telling.title())
                .withLink(telling.link())
                .withMedia(telling.pictures().stream()
                        .map(picture -> new Attachment(stage.medium(picture.file()), picture.alternativeText()))
                        .toList());
    }
}

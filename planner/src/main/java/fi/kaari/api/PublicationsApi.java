package fi.kaari.api;

import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.publication.Correcting;
import fi.kaari.publication.Measurements;
import fi.kaari.publication.Publication;
import fi.kaari.publication.PublicationId;
import fi.kaari.publication.Publications;
import fi.kaari.publication.Retractions;
import fi.kaari.workspace.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Publications", description = "The ledger: what goes out, what is out, and what waits for a person")
class PublicationsApi {

    private static final int MOST = 500;

    private final Publications publications;
    private final Retractions retractions;
    private final Correcting correcting;
    private final Measurements measurements;
    private final Posts posts;

    PublicationsApi(
            Publications publications,
            Retractions retractions,
            Correcting correcting,
            Measurements measurements,
            Posts posts) {
        this.publications = publications;
        this.retractions = retractions;
        this.correcting = correcting;
        this.measurements = measurements;
        this.posts = posts;
    }

    @GetMapping("/publications")
    @Operation(summary = "What needs a person, goes out next, or is out")
    List<PublicationBody> all(
            Actor actor,
            @RequestParam(defaultValue = "next") @Schema(allowableValues = {"needs-person", "next", "out"}) String show,
            @RequestParam(defaultValue = "100") int limit) {
        return found(actor, Key.read("show", show, Show::ofKey), Math.clamp(limit, 1, MOST)).stream()
                .map(PublicationBody::of)
                .toList();
    }

    @GetMapping("/posts/{post}/publications")
    @Operation(summary = "Every publication of a post, cancelled ones too")
    List<PublicationBody> of(Actor actor, @PathVariable PostId post) {
        return publications.of(posts.get(actor, post).id()).stream()
                .map(PublicationBody::of)
                .toList();
    }

    @GetMapping("/publications/{id}")
    @Operation(summary = "One publication with all its attempts")
    PublicationBody.Story one(Actor actor, @PathVariable PublicationId id) {
        return new PublicationBody.Story(
                PublicationBody.of(publications.get(actor, id)), publications.attempts(id), measurements.of(id));
    }

    @PostMapping("/publications/{id}/publish-now")
    @Operation(summary = "Let a missed or held publication go out now, as it was approved")
    PublicationBody publishNow(Actor actor, @PathVariable PublicationId id) {
        publications.publishNow(actor, id);
        return PublicationBody.of(publications.get(actor, id));
    }

    @PostMapping("/publications/{id}/send-again")
    @Operation(
            summary = "Say, having looked, that a publication whose answer was lost is not there: it is sent once more")
    PublicationBody sendAgain(Actor actor, @PathVariable PublicationId id) {
        publications.sendAgain(actor, id);
        return PublicationBody.of(publications.get(actor, id));
    }

    @PostMapping("/publications/{id}/hold")
    @Operation(summary = "Hold what would go out by itself until a person decides")
    PublicationBody hold(Actor actor, @PathVariable PublicationId id) {
        publications.hold(actor, id);
        return PublicationBody.of(publications.get(actor, id));
    }

    @PostMapping("/publications/{id}/drop")
    @Operation(summary = "Decide that a publication does not go out")
    PublicationBody drop(Actor actor, @PathVariable PublicationId id) {
        publications.drop(actor, id);
        return PublicationBody.of(publications.get(actor, id));
    }

    @PostMapping("/publications/{id}/confirm")
    @Operation(summary = "Say, having looked, that a publication whose answer was lost is out")
    PublicationBody confirm(Actor actor, @PathVariable PublicationId id, @Valid @RequestBody Seen seen) {
        publications.confirmOut(actor, id, seen.permalink());
        return PublicationBody.of(publications.get(actor, id));
    }

    @PostMapping("/publications/{id}/retract")
    @Operation(
            summary = "Have a publication taken back; where the platform lets only people do that, it becomes by-hand")
    PublicationBody retract(Actor actor, @PathVariable PublicationId id, @Valid @RequestBody Because because) {
        retractions.retract(actor, id, because.because());
        return PublicationBody.of(publications.get(actor, id));
    }

    @PostMapping("/publications/{id}/gone")
    @Operation(summary = "Say, having looked, that a publication was taken back by hand")
    PublicationBody gone(Actor actor, @PathVariable PublicationId id, @Valid @RequestBody Proof proof) {
        retractions.proveGone(actor, id, proof.proof());
        return PublicationBody.of(publications.get(actor, id));
    }

    @PostMapping("/publications/{id}/keep")
    @Operation(summary = "Let a publication that was to be taken back stay out after all")
    PublicationBody keep(Actor actor, @PathVariable PublicationId id) {
        retractions.keep(actor, id);
        return PublicationBody.of(publications.get(actor, id));
    }

    @PostMapping("/posts/{post}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a post that puts this one right wherever it is out")
    PostBody correct(Actor actor, @PathVariable PostId post, @Valid @RequestBody Title title) {
        return PostBody.of(correcting.begin(actor, post, title.title()));
    }

    private List<Publication> found(Actor actor, Show show, int limit) {
        return switch (show) {
            case NEEDS_PERSON -> publications.needingPerson(actor.workspace());
            case NEXT -> publications.next(actor.workspace(), limit);
            case OUT -> publications.out(actor.workspace(), limit);
        };
    }

    /** Which publications are asked for. */
    enum Show {
        NEEDS_PERSON,
        NEXT,
        OUT;

        static Show ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Why something is to be taken back. */
    record Because(@NotNull String because) {}

    /** How somebody knows that it is gone. */
    record Proof(@NotNull String proof) {}

    /** What colleagues are to call a correction. */
    record Title(@NotNull String title) {}

    /** Where somebody has found it. */
    record Seen(@NotNull URI permalink) {}
}

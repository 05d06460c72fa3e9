package fi.kaari.api;

import fi.kaari.post.Posts;
import fi.kaari.post.Rendered;
import fi.kaari.post.Rendering;
import fi.kaari.post.VariantId;
import fi.kaari.template.Template;
import fi.kaari.template.TemplateId;
import fi.kaari.template.TemplateText;
import fi.kaari.template.Templates;
import fi.kaari.template.Vocabulary;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/templates")
@Tag(name = "Templates", description = "Frames that variants may put their text into")
class TemplatesApi {

    private final Templates templates;
    private final Posts posts;
    private final Rendering rendering;

    TemplatesApi(Templates templates, Posts posts, Rendering rendering) {
        this.templates = templates;
        this.posts = posts;
        this.rendering = rendering;
    }

    @GetMapping
    @Operation(summary = "The workspace’s templates, by name")
    List<TemplateBody> all(Actor actor) {
        return templates.all(actor.workspace()).stream().map(TemplateBody::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a template")
    ResponseEntity<TemplateBody> create(Actor actor, @Valid @RequestBody TemplateBody body, UriComponentsBuilder here) {
        var template = templates.create(actor, body.name(), body.body());
        var place = here.path("/api/v1/templates/{id}").build(template.id().value());
        return ResponseEntity.created(place)
                .eTag("\"" + template.revision() + "\"")
                .body(TemplateBody.of(template));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One template")
    ResponseEntity<TemplateBody> one(Actor actor, @PathVariable TemplateId id) {
        return answer(templates.get(actor, id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replace a template; ends the approval of posts that read differently then")
    ResponseEntity<TemplateBody> revise(
            Actor actor,
            @PathVariable TemplateId id,
            @RequestHeader("If-Match") Revision expected,
            @Valid @RequestBody TemplateBody body) {
        return answer(templates.revise(actor, id, expected.number(), body.name(), body.body()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a template that no post is written in")
    void remove(Actor actor, @PathVariable TemplateId id, @RequestHeader("If-Match") Revision expected) {
        templates.remove(actor, id, expected.number());
    }

    @PostMapping("/trial")
    @Operation(summary = "What a variant would read in a template that nobody has saved yet")
    Tried tryOut(Actor actor, @Valid @RequestBody Trial trial) {
        var id = Key.read("variant", trial.variant(), VariantId::new);
        var post = posts.of(id)
                .filter(found -> found.workspace().equals(actor.workspace()))
                .orElseThrow(() -> new NotFound(id));
        TemplateText.compile(trial.body()).requireNames(Vocabulary.OF_TEMPLATES);
        var variant = post.variant(id).orElseThrow(() -> new NotFound(id));
        return Tried.of(rendering.framed(post, variant, trial.body()));
    }

    private static ResponseEntity<TemplateBody> answer(Template template) {
        return Revision.tagged(template.revision(), TemplateBody.of(template));
    }

    /** A template to be tried on a variant. */
    record Trial(@NotNull String body, @NotNull String variant) {}

    /** What readers would see. */
    record Tried(String title, String text) {

        static Tried of(Rendered rendered) {
            return new Tried(rendered.title(), rendered.text());
        }
    }

    /**
     * A template as programs read and write it.
     *
     * @param body Velocity source; {@code $text} stands for the variant's own text
     */
    record TemplateBody(
            @Nullable String id,
            @Nullable Long revision,
            @NotNull String name,
            @NotNull String body) {

        static TemplateBody of(Template template) {
            return new TemplateBody(template.id().value(), template.revision(), template.name(), template.body());
        }
    }
}

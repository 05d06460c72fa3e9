package fi.kaari.api;

import fi.kaari.arc.ArcId;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Workspaces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/posts")
@Tag(name = "Posts", description = "What is told at one time, with a variant for each channel and language")
class PostsApi {

    private final Posts posts;
    private final Workspaces workspaces;

    PostsApi(Posts posts, Workspaces workspaces) {
        this.posts = posts;
        this.workspaces = workspaces;
    }

    @GetMapping
    @Operation(summary = "The posts of one arc, by the time of their first variant")
    List<PostBody> of(Actor actor, @RequestParam ArcId arc) {
        return posts.of(arc).stream()
                .filter(post -> post.workspace().equals(actor.workspace()))
                .map(PostBody::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Draft a post")
    ResponseEntity<PostBody> draft(Actor actor, @Valid @RequestBody PostBody body, UriComponentsBuilder here) {
        var post = posts.draft(actor, body.arcId(), body.beatId(), body.title(), body.toVariants(home(actor)));
        var place = here.path("/api/v1/posts/{id}").build(post.id().value());
        return ResponseEntity.created(place).eTag("\"" + post.revision() + "\"").body(PostBody.of(post));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One post")
    ResponseEntity<PostBody> one(Actor actor, @PathVariable PostId id) {
        return answer(posts.get(actor, id));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replace a post and its variants; any change voids its approval")
    ResponseEntity<PostBody> revise(
            Actor actor,
            @PathVariable PostId id,
            @RequestHeader("If-Match") Revision expected,
            @Valid @RequestBody PostBody body) {
        var variants = body.toVariants(home(actor));
        return answer(posts.revise(
                actor, id, expected.number(), post -> post.with(body.arcId(), body.beatId(), body.title(), variants)));
    }

    @PutMapping("/{id}/variants/{variant}/time")
    @Operation(summary = "Move one variant to another time; voids the post’s approval")
    ResponseEntity<PostBody> move(
            Actor actor,
            @PathVariable PostId id,
            @PathVariable VariantId variant,
            @RequestHeader("If-Match") Revision expected,
            @Valid @RequestBody VariantBody.TimeBody time) {
        return answer(posts.move(actor, id, expected.number(), variant, time.toSchedule(home(actor))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a post; the audit trail keeps what happened to it")
    void discard(Actor actor, @PathVariable PostId id, @RequestHeader("If-Match") Revision expected) {
        posts.discard(actor, id, expected.number());
    }

    private ZoneId home(Actor actor) {
        return workspaces.get(actor.workspace()).zone();
    }

    private static ResponseEntity<PostBody> answer(Post post) {
        return Revision.tagged(post.revision(), PostBody.of(post));
    }
}

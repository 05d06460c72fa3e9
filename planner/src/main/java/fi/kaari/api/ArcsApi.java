package fi.kaari.api;

import fi.kaari.arc.Arc;
import fi.kaari.arc.ArcId;
import fi.kaari.arc.Arcs;
import fi.kaari.arc.Beat;
import fi.kaari.workspace.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/arcs")
@Tag(name = "Arcs", description = "Stories told over weeks, with their ordered beats")
class ArcsApi {

    private final Arcs arcs;
    private final MessageSource texts;

    ArcsApi(Arcs arcs, MessageSource texts) {
        this.arcs = arcs;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "The workspace’s arcs, by their first day")
    List<ArcBody> all(Actor actor, @RequestParam(defaultValue = "false") boolean archived) {
        return arcs.all(actor.workspace()).stream()
                .filter(arc -> arc.isArchived() == archived)
                .map(ArcBody::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin an arc; without beats they are laid out from its shape")
    ResponseEntity<ArcBody> begin(
            Actor actor, @Valid @RequestBody ArcBody body, UriComponentsBuilder here, Locale language) {
        var arc = arcs.begin(actor, body.toOutline(), beats(body, language));
        var place = here.path("/api/v1/arcs/{id}").build(arc.id().value());
        return ResponseEntity.created(place).eTag("\"" + arc.revision() + "\"").body(ArcBody.of(arc));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One arc")
    ResponseEntity<ArcBody> one(Actor actor, @PathVariable ArcId id) {
        return answer(arcs.get(actor, id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary =
                    "Replace an arc’s outline and, if any are given, its beats; beats that keep their id keep their posts")
    ResponseEntity<ArcBody> revise(
            Actor actor,
            @PathVariable ArcId id,
            @RequestHeader("If-Match") Revision expected,
            @Valid @RequestBody ArcBody body,
            Locale language) {
        var beats = body.beats() == null ? arcs.get(actor, id).beats() : beats(body, language);
        return answer(arcs.revise(actor, id, expected.number(), body.toOutline(), beats));
    }

    @PostMapping("/{id}/archive")
    @Operation(summary = "Put an arc away")
    ResponseEntity<ArcBody> archive(Actor actor, @PathVariable ArcId id, @RequestHeader("If-Match") Revision expected) {
        return answer(arcs.archive(actor, id, expected.number()));
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Take an archived arc up again")
    ResponseEntity<ArcBody> restore(Actor actor, @PathVariable ArcId id, @RequestHeader("If-Match") Revision expected) {
        return answer(arcs.restore(actor, id, expected.number()));
    }

    private List<Beat> beats(ArcBody body, Locale language) {
        if (body.beats() != null)
            return body.beats().stream().map(ArcBody.BeatBody::toBeat).toList();
        return body.toOutline().beats(kind -> texts.getMessage("beat.kind." + kind.key(), null, language));
    }

    private static ResponseEntity<ArcBody> answer(Arc arc) {
        return Revision.tagged(arc.revision(), ArcBody.of(arc));
    }
}

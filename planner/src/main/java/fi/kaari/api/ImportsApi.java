package fi.kaari.api;

import fi.kaari.intake.Imports;
import fi.kaari.intake.Imports.Line;
import fi.kaari.intake.Imports.Standing;
import fi.kaari.intake.IntakeId;
import fi.kaari.workspace.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports", description = "Plans from spreadsheets, on their way in")
class ImportsApi {

    private static final int MOST = 200;

    private final Imports imports;

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Bring in a plan (.xlsx or CSV): it is read, and nothing of it is taken yet")
    ResponseEntity<Standing> bring(
            Actor actor, @RequestParam MultipartFile file, UriComponentsBuilder here, Locale language)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            var standing = imports.bring(actor, name, content, language);
            var place = here.path("/api/v1/imports/{id}").build(standing.id());
            return ResponseEntity.accepted().location(place).body(standing);
        }
    }

    @GetMapping
    @Operation(summary = "What was brought in lately, the newest first")
    List<Standing> latest(Actor actor, @RequestParam(defaultValue = "20") int limit, Locale language) {
        return imports.latest(actor, Math.clamp(limit, 1, MOST), language);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Where an import stands")
    Standing one(Actor actor, @PathVariable IntakeId id, Locale language) {
        return imports.standing(actor, id, language);
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "What each row becomes and what is wrong with it")
    List<Line> rows(
            Actor actor,
            @PathVariable IntakeId id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            Locale language) {
        return imports.rows(actor, id, show, Math.max(1, page), Math.clamp(size, 1, MOST), language);
    }

    @PutMapping("/{id}/choice")
    @Operation(summary = "Choose rows by their positions, and no others; at first every good one is chosen")
    Standing choose(
            Actor actor, @PathVariable IntakeId id, @RequestBody Set<@NotNull Integer> positions, Locale language) {
        return imports.choose(actor, id, positions, language);
    }

    @PutMapping("/{id}/rows/{position}/time")
    @Operation(summary = "Give a row whose time clocks skip or show twice another one")
    Standing settle(
            Actor actor,
            @PathVariable IntakeId id,
            @PathVariable int position,
            @Valid @RequestBody TimeChoice choice,
            Locale language) {
        return Key.read("choice", choice.choice(), key -> imports.settle(actor, id, position, key, language));
    }

    @PostMapping("/{id}/compare")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Compare the file with what is here now: with new media, new channels, others’ changes")
    Standing compare(Actor actor, @PathVariable IntakeId id, Locale language) {
        return imports.compare(actor, id, language);
    }

    @PostMapping("/{id}/take")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Take the chosen rows as drafts")
    Standing take(Actor actor, @PathVariable IntakeId id, Locale language) {
        return imports.take(actor, id, language);
    }

    /**
     * A time instead of the one that there is not, or is twice.
     *
     * @param choice {@code before} or {@code after} the gap, {@code earlier} or {@code later} of two
     */
    record TimeChoice(
            @NotNull @Schema(allowableValues = {"before", "after", "earlier", "later"})
            String choice) {}
}

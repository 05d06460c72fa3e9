package fi.kaari.api;

import fi.kaari.channel.Channels;
import fi.kaari.channel.Contents;
import fi.kaari.check.Assessment;
import fi.kaari.check.Checks;
import fi.kaari.platform.Count;
import fi.kaari.platform.Price;
import fi.kaari.platform.Priced;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.Rendered;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Posts")
class AssessmentApi {

    private final Posts posts;
    private final Checks checks;
    private final Counting counting;
    private final MessageSource texts;

    AssessmentApi(Posts posts, Checks checks, Channels channels, Contents contents, MessageSource texts) {
        this.posts = posts;
        this.checks = checks;
        this.counting = new Counting(channels, contents);
        this.texts = texts;
    }

    @GetMapping("/api/v1/posts/{id}/variants/{variant}/assessment")
    @Operation(summary = "A variant as it will be published, counted as its platform counts, with every finding")
    AssessmentBody assess(Actor actor, @PathVariable PostId id, @PathVariable VariantId variant, Locale language) {
        var post = posts.get(actor, id);
        Variant told = post.variant(variant).orElseThrow(() -> new NotFound(variant));
        return body(checks.assess(post, told), language);
    }

    private AssessmentBody body(Assessment assessment, Locale language) {
        var rendered = assessment.rendered();
        return new AssessmentBody(
                rendered == null ? null : rendered.title(),
                rendered == null ? null : rendered.text(),
                rendered == null ? List.of() : counting.of(rendered),
                rendered == null ? null : counting.price(rendered),
                assessment.findings().stream()
                        .map(finding -> FindingBody.of(finding, texts, language))
                        .toList());
    }

    /** Asks the platform of a variant's channel, if it is connected. */
    private record Counting(Channels channels, Contents contents) {

        List<Count> of(Rendered rendered) {
            return channels.find(rendered.variant().channel())
                    .map(channel -> channels.platform(channel).count(contents.of(rendered)))
                    .orElse(List.of());
        }

        @Nullable
        Price price(Rendered rendered) {
            return channels.find(rendered.variant().channel())
                    .map(channels::platform)
                    .filter(Priced.class::isInstance)
                    .map(Priced.class::cast)
                    .map(platform -> platform.price(contents.of(rendered)))
                    .orElse(null);
        }
    }

    /**
     * What became of a variant's text.
     *
     * @param title null if it cannot be rendered; the findings say why
     * @param text null if it cannot be rendered; the findings say why
     * @param price what the platform takes for it; null where that is nothing
     */
    record AssessmentBody(
            @Nullable String title,
            @Nullable String text,
            List<Count> counts,
            @Nullable Price price,
            List<FindingBody> findings) {}
}

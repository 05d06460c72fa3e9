package fi.kaari.templates;

import fi.kaari.channel.Previews;
import fi.kaari.page.Times;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Rendering;
import fi.kaari.post.RenderingFault;
import fi.kaari.post.RenderingFault.Part;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.template.TemplateFault;
import fi.kaari.template.TemplateText;
import fi.kaari.template.Values;
import fi.kaari.template.Vocabulary;
import fi.kaari.workspace.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tries templates on variants before anybody saves them. */
@Component
class Trials {

    private final Posts posts;
    private final Rendering rendering;
    private final Previews previews;
    private final Sample sample;

    Trials(Posts posts, Rendering rendering, Previews previews, Sample sample) {
        this.posts = posts;
        this.rendering = rendering;
        this.previews = previews;
        this.sample = sample;
    }

    Trial of(Actor actor, TemplateForm form, Times times) {
        var example = Typed.variant(form.on()).flatMap(variant -> find(actor, variant));
        var values = example.map(this::values).orElseGet(sample::values);
        try {
            var text = TemplateText.compile(form.body());
            text.requireNames(Vocabulary.OF_TEMPLATES);
            return example.map(it -> on(it, form.body(), lacksText(text), values, times))
                    .orElseGet(() -> new Trial(values, null, null, text.render(values), lacksText(text)));
        } catch (TemplateFault fault) {
            return Trial.failed(values, fault);
        }
    }

    private Trial on(Example example, String body, boolean lacksText, Values values, Times times) {
        try {
            var rendered = rendering.framed(example.post(), example.variant(), body);
            var moment = times.moment(example.variant().schedule().due());
            return new Trial(values, null, previews.of(rendered, moment), null, lacksText);
        } catch (RenderingFault fault) {
            if (fault.part() == Part.TEMPLATE) throw fault.fault();
            return new Trial(values, null, null, null, false);
        }
    }

    private Optional<Example> find(Actor actor, VariantId id) {
        return posts.of(id)
                .filter(post -> post.workspace().equals(actor.workspace()))
                .flatMap(post -> post.variant(id).map(variant -> new Example(post, variant)));
    }

    /** What the variant's text says by itself stands for the text, as far as it can be filled in. */
    private Values values(Example example) {
        var bare = example.variant().withTemplate(null);
        var values = rendering.values(example.post(), bare);
        try {
            return values.with(
                    Vocabulary.TEXT, rendering.render(example.post(), bare).text());
        } catch (RenderingFault fault) {
            return values.with(Vocabulary.TEXT, bare.text());
        }
    }

    private static boolean lacksText(TemplateText text) {
        return !text.refersTo(Vocabulary.TEXT);
    }

    private record Example(Post post, Variant variant) {}
}

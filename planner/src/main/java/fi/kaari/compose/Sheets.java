package fi.kaari.compose;

import fi.kaari.approval.Reviews;
import fi.kaari.arc.Arcs;
import fi.kaari.calendar.ChannelNames;
import fi.kaari.calendar.Plan;
import fi.kaari.calendar.PlanEntry;
import fi.kaari.channel.Channels;
import fi.kaari.post.Corrections;
import fi.kaari.post.Post;
import fi.kaari.post.PostId;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.publication.Publication;
import fi.kaari.publication.Publications;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the page of a post shows around its variants. */
@Component
class Sheets {

    private final Arcs arcs;
    private final Plan plan;
    private final Publications publications;
    private final Reviews reviews;
    private final Channels channels;
    private final Corrections corrections;

    Sheets(
            Arcs arcs,
            Plan plan,
            Publications publications,
            Reviews reviews,
            Channels channels,
            Corrections corrections) {
        this.arcs = arcs;
        this.plan = plan;
        this.publications = publications;
        this.reviews = reviews;
        this.channels = channels;
        this.corrections = corrections;
    }

    Sheet of(Post post) {
        var arc = arcs.find(post.arc()).orElseThrow();
        var beat = arc.beat(post.beat()).orElse(null);
        return new Sheet(post, arc, beat, tabs(post), agreement(post.id()), corrections.of(post.id()));
    }

    private Agreement agreement(PostId post) {
        var last = reviews.of(post).stream().findFirst();
        return new Agreement(reviews.live(post).orElse(null), last.orElse(null));
    }

    private List<Tab> tabs(Post post) {
        var entries = plan.of(post.workspace(), post.id()).stream()
                .collect(Collectors.toMap(PlanEntry::variant, Function.identity(), (one, other) -> one));
        var names = ChannelNames.of(channels, post.workspace());
        var out = out(post);
        return post.variants().stream()
                .map(Variant::id)
                .map(variant -> Tab.of(entries.get(variant), names, out.get(variant)))
                .toList();
    }

    /** By variant, the newest revision of each. */
    private Map<VariantId, Publication> out(Post post) {
        return publications.of(post.id()).stream()
                .filter(Publication::mayBeOut)
                .collect(Collectors.toMap(
                        Publication::variant,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Publication::revision))));
    }
}

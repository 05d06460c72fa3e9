package fi.kaari.channel;

import fi.kaari.platform.Metered;
import fi.kaari.platform.Quota;
import fi.kaari.post.Posts;
import fi.kaari.post.Rendering;
import fi.kaari.post.RenderingFault;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.UtcColumn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What else a channel is to tell in the stretches of time that end and begin when a variant is due. */
@Component
class Planned {

    private final JdbcClient database;
    private final Posts posts;
    private final Rendering rendering;
    private final Contents contents;
    private final Clock clock;

    Planned(JdbcClient database, Posts posts, Rendering rendering, Contents contents, Clock clock) {
        this.database = database;
        this.posts = posts;
        this.rendering = rendering;
        this.contents = contents;
        this.clock = clock;
    }

    /** How much of the quota is taken before or after; looked at in full only if that could be more than so much. */
    int taking(Metered platform, Quota quota, Variant variant, int most) {
        var due = variant.schedule().due();
        int until = taking(platform, quota, others(variant, due.minus(quota.window()), due), most);
        int since = taking(platform, quota, others(variant, due, due.plus(quota.window())), most);
        return Math.max(until, since) + elsewhere(variant, quota);
    }

    private int taking(Metered platform, Quota quota, List<VariantId> others, int most) {
        return others.size() * platform.highestCost(quota) <= most
                ? others.size()
                : others.stream()
                        .mapToInt(other -> cost(platform, quota, other))
                        .sum();
    }

    /** What the platform has counted lately that did not come from here. */
    private int elsewhere(Variant variant, Quota quota) {
        var since = clock.instant().minus(quota.window());
        if (variant.schedule().due().isAfter(clock.instant().plus(quota.window()))) return 0;
        int own = database.sql("SELECT COUNT(*) FROM publication WHERE channel = ? AND published_at > ?")
                .params(variant.channel().value(), UtcColumn.of(since))
                .query(Integer.class)
                .single();
        return Math.max(0, quota.used() - own);
    }

    private List<VariantId> others(Variant variant, Instant from, Instant to) {
        return database.sql("SELECT id FROM variant WHERE channel = ? AND due_at > ? AND due_at <= ? AND id <> ?")
                .params(variant.channel().value(), UtcColumn.of(from), UtcColumn.of(to))
                .param(variant.id().value())
                .query((row, number) -> new VariantId(row.getString("id")))
                .list();
    }

    /** What cannot be rendered yet counts as one. */
    private int cost(Metered platform, Quota quota, VariantId id) {
        try {
            return posts.of(id)
                    .flatMap(post -> post.variant(id).map(variant -> rendering.render(post, variant)))
                    .map(rendered -> platform.cost(quota, contents.of(rendered)))
                    .orElse(0);
        } catch (RenderingFault | NotFound notYet) {
            return 1;
        }
    }
}

package fi.kaari.platform.instagram;

import fi.kaari.platform.Account;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.Quota;
import fi.kaari.platform.graph.Graph;
import java.time.Duration;

/** How many posts an account may still publish; asked for, because the documentation names three different limits. */
record Allowance(Graph graph) {

    private static final Duration UNTIL_ROOM = Duration.ofHours(1);

    Quota posts(Account account) {
        var limit = graph.send(Call.get(graph.edge(account.id(), "content_publishing_limit"))
                        .query("fields", "quota_usage,config")
                        .as(account))
                .path("data")
                .path(0);
        var usual = Rules.POSTS_A_DAY;
        var config = limit.path("config");
        return new Quota(
                usual.name(),
                Duration.ofSeconds(
                        config.path("quota_duration").asLong(usual.window().toSeconds())),
                config.path("quota_total").asInt(usual.limit()),
                limit.path("quota_usage").asInt(0));
    }

    /** @throws RateLimited if the day's posts are used up */
    void requireRoom(Account account) {
        var posts = posts(account);
        if (posts.used() >= posts.limit())
            throw new RateLimited(
                    "Instagram takes " + posts.limit() + " posts a day, and they are used up", UNTIL_ROOM);
    }
}

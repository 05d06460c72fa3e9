package fi.kaari.platform.instagram;

import fi.kaari.platform.Account;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.graph.Graph;
import fi.kaari.platform.graph.Insights;
import java.util.Map;
import java.util.Set;

/** How a post was received; each kind has counts of its own. */
record Reception(Graph graph) {

    private static final Set<String> OF_POST = Set.of(
            "comments",
            "likes",
            "saved",
            "reach",
            "views",
            "shares",
            "reposts",
            "total_interactions",
            "follows",
            "profile_visits");
    private static final Set<String> OF_REEL = Set.of(
            "comments",
            "likes",
            "saved",
            "reach",
            "views",
            "shares",
            "total_interactions",
            "ig_reels_avg_watch_time",
            "ig_reels_video_view_total_time");
    private static final Set<String> OF_STORY =
            Set.of("reach", "views", "shares", "replies", "total_interactions", "follows", "profile_visits");

    Map<String, Long> of(Account account, Receipt receipt) {
        // A published reel calls itself a video; only its product type tells.
        var product = graph.read(account, receipt.remoteId(), "media_product_type")
                .path("media_product_type")
                .asString("");
        return new Insights(graph).of(account, receipt.remoteId(), counts(product));
    }

    private static Set<String> counts(String product) {
        return switch (product) {
            case "REELS" -> OF_REEL;
            case "STORY" -> OF_STORY;
            default -> OF_POST;
        };
    }
}

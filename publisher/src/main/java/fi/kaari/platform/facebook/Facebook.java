package fi.kaari.platform.facebook;

import fi.kaari.check.Finding;
import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Editable;
import fi.kaari.platform.Measurable;
import fi.kaari.platform.Metered;
import fi.kaari.platform.Option;
import fi.kaari.platform.Platform;
import fi.kaari.platform.Quota;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Retractable;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Verifiable;
import fi.kaari.platform.graph.Graph;
import fi.kaari.platform.graph.Insights;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Facebook Page's posts: text, link, photos, one video, or a reel. */
final class Facebook implements Platform, Verifiable, Retractable, Editable, Measurable, Metered {

    static final String ID = "facebook";

    private static final String ME = "me";
    private static final Set<String> COUNTS = Set.of(
            "post_media_view",
            "post_total_media_view_unique",
            "post_clicks",
            "post_reactions_by_type_total",
            "post_activity_by_action_type",
            "post_video_views");

    private final Graph graph;
    private final Posts posts;
    private final Reels reels;
    private final BaseAddress address;

    Facebook(Settings settings, BaseAddress address, Clock clock) {
        this.graph = new Graph(settings.timeouts(), address, settings.apiVersion(), clock);
        this.posts = new Posts(graph, settings, clock);
        this.reels = new Reels(graph, new UploadAddress(settings));
        this.address = address;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Facebook";
    }

    @Override
    public boolean isSandbox() {
        return address.isSandbox();
    }

    @Override
    public List<String> alsoKnownAs() {
        return List.of("fb");
    }

    @Override
    public List<Option> options() {
        return List.of(Rules.KIND);
    }

    @Override
    public void verify(Account account) {
        new Rights(graph).require(account);
    }

    @Override
    public List<Finding> check(Content content) {
        return Rules.check(content);
    }

    @Override
    public List<Count> count(Content content) {
        return List.of(Rules.characters(content));
    }

    @Override
    public String text(Content content) {
        return Rules.message(content);
    }

    @Override
    public void prepare(Account account, Content content, RemoteNotes remote) {
        way(content).prepare(account, content, remote);
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        return way(content).publish(account, content, remote);
    }

    @Override
    public Sighting find(Account account, Content content, RemoteNotes remote, Instant attemptedAt) {
        return way(content).find(account, remote);
    }

    private Way way(Content content) {
        return Rules.isReel(content) ? reels : posts;
    }

    @Override
    public void retract(Account account, Receipt receipt, RemoteNotes remote) {
        graph.delete(account, receipt.remoteId(), ME);
    }

    @Override
    public boolean canEdit(Content published, Content corrected) {
        return Rules.differInWordsOnly(published, corrected);
    }

    @Override
    public void edit(Account account, Receipt receipt, Content corrected) {
        graph.confirm(graph.exchange(Call.post(graph.node(receipt.remoteId()))
                .as(account)
                .form(Map.of("message", Rules.message(corrected)))
                .last()));
    }

    @Override
    public Map<String, Long> measure(Account account, Receipt receipt) {
        return new Insights(graph).of(account, receipt.remoteId(), COUNTS);
    }

    @Override
    public List<Quota> usualQuotas() {
        return List.of(Rules.REELS_A_DAY);
    }

    @Override
    public int cost(Quota quota, Content content) {
        return Rules.isReel(content) ? 1 : 0;
    }
}

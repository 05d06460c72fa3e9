package fi.kaari.platform.instagram;

import fi.kaari.check.Finding;
import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Measurable;
import fi.kaari.platform.Metered;
import fi.kaari.platform.Option;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.Quota;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Retractable;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Verifiable;
import fi.kaari.platform.graph.Graph;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A professional Instagram account's posts: an image, a reel, a carousel of two to ten, or a story. */
final class Instagram implements Platform, Verifiable, Retractable, Measurable, Metered {

    static final String ID = "instagram";

    private final Graph graph;
    private final Containers containers;
    private final Feed feed;
    private final Allowance allowance;
    private final Settings settings;
    private final BaseAddress address;
    private final Clock clock;

    Instagram(Settings settings, BaseAddress address, Clock clock) {
        this.graph = new Graph(settings.timeouts(), address, settings.apiVersion(), clock);
        this.containers = new Containers(graph, settings);
        this.feed = new Feed(graph);
        this.allowance = new Allowance(graph);
        this.settings = settings;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Instagram";
    }

    @Override
    public boolean isSandbox() {
        return address.isSandbox();
    }

    @Override
    public List<String> alsoKnownAs() {
        return List.of("ig", "insta");
    }

    @Override
    public List<Option> options() {
        return List.of(Kind.OPTION);
    }

    @Override
    public void verify(Account account) {
        new Rights(graph, settings).require(account);
    }

    @Override
    public List<Finding> check(Content content) {
        return Rules.check(content);
    }

    @Override
    public List<Count> count(Content content) {
        return List.of(Rules.characters(content), Rules.hashtags(content), Rules.mentions(content));
    }

    @Override
    public String text(Content content) {
        return Rules.caption(content);
    }

    @Override
    public void prepare(Account account, Content content, RemoteNotes remote) {
        attempts(remote).requireRest();
        if (!ContainerNotes.areIn(remote)) allowance.requireRoom(account);
        containers.complete(account, content, new ContainerNotes(remote));
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        return feed.publish(account, new ContainerNotes(remote).container(), attempts(remote));
    }

    @Override
    public Sighting find(Account account, Content content, RemoteNotes remote, Instant attemptedAt) {
        if (!ContainerNotes.areIn(remote)) return new Sighting.Absent();
        return switch (containers.state(account, new ContainerNotes(remote).container())) {
            case PUBLISHED -> feed.find(account, content, attempts(remote).first(attemptedAt), attemptedAt);
            case READY, WORKING, FAILED, EXPIRED -> new Sighting.Absent();
        };
    }

    private AttemptNotes attempts(RemoteNotes remote) {
        return new AttemptNotes(remote, clock);
    }

    @Override
    public void retract(Account account, Receipt receipt, RemoteNotes remote) {
        if (settings.isInstagramLogin())
            throw new Refused("Behind its own sign-in Instagram lets no program delete; delete it in the app");
        graph.delete(account, receipt.remoteId(), account.id());
    }

    @Override
    public Map<String, Long> measure(Account account, Receipt receipt) {
        return new Reception(graph).of(account, receipt);
    }

    @Override
    public List<Quota> usualQuotas() {
        return List.of(Rules.POSTS_A_DAY, Rules.CONTAINERS_A_DAY);
    }

    @Override
    public List<Quota> quotas(Account account) {
        return List.of(allowance.posts(account), Rules.CONTAINERS_A_DAY);
    }

    /** A carousel takes a container for each of its pictures, and one for itself. */
    @Override
    public int highestCost(Quota quota) {
        return quota.name().equals(Rules.CONTAINERS_A_DAY.name()) ? Rules.MOST_CONTAINERS : 1;
    }

    @Override
    public int cost(Quota quota, Content content) {
        return quota.name().equals(Rules.CONTAINERS_A_DAY.name()) ? Rules.containers(content) : 1;
    }
}

package fi.kaari.platform.instagram;

import fi.kaari.check.Finding;
import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Verifiable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A professional Instagram account's posts: an image, a reel, or a carousel of two to ten. */
final class Instagram implements Platform, Verifiable {

    static final String ID = "instagram";

    private static final String FIRST_ATTEMPT = "first-attempt";

    private final Containers containers;
    private final Feed feed;
    private final BaseAddress address;
    private final Clock clock;

    Instagram(Settings settings, BaseAddress address, Clock clock) {
        var client = new PlatformClient(settings.timeouts(), new InstagramErrors());
        var graph = new Graph(address, settings.apiVersion());
        this.containers = new Containers(client, graph, settings);
        this.feed = new Feed(client, graph);
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
    public void verify(Account account) {
        feed.verify(account);
    }

    @Override
    public List<String> alsoKnownAs() {
        return List.of("ig", "insta");
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
        if (!ContainerNotes.areIn(remote)) feed.requireRoom(account);
        containers.complete(account, content, new ContainerNotes(remote));
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        boolean isRepeated = remote.get(FIRST_ATTEMPT).isPresent();
        remote.made(FIRST_ATTEMPT, () -> clock.instant().toString());
        return feed.publish(account, new ContainerNotes(remote).container(), isRepeated);
    }

    @Override
    public Sighting find(Account account, Content content, RemoteNotes remote, Instant attemptedAt) {
        if (!ContainerNotes.areIn(remote)) return new Sighting.Absent();
        return switch (containers.state(account, new ContainerNotes(remote).container())) {
            case PUBLISHED -> feed.find(account, Rules.caption(content), firstAttempt(remote, attemptedAt));
            case READY, WORKING, FAILED, EXPIRED -> new Sighting.Absent();
        };
    }

    private static Instant firstAttempt(RemoteNotes remote, Instant attemptedAt) {
        return remote.get(FIRST_ATTEMPT).map(Instant::parse).orElse(attemptedAt);
    }
}

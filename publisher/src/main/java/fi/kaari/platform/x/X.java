package fi.kaari.platform.x;

import fi.kaari.check.Finding;
import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Measurable;
import fi.kaari.platform.Metered;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.Price;
import fi.kaari.platform.Priced;
import fi.kaari.platform.Quota;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Retractable;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Verifiable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An account's posts on X: text with a link, up to four pictures, one GIF or one video; or a thread of posts. */
final class X implements Platform, Verifiable, Retractable, Measurable, Metered, Priced {

    static final String ID = "x";

    private final Rules rules;
    private final MediaUpload upload;
    private final Lookups lookups;
    private final Chain chain;
    private final Windows windows;
    private final BaseAddress address;
    private final Clock clock;

    X(Settings settings, BaseAddress address, Clock clock) {
        var errors = new XErrors(clock);
        var client = new PlatformClient(settings.timeouts(), errors);
        this.rules = new Rules(settings.textLimit());
        this.upload = new MediaUpload(client, errors, address);
        this.lookups = new Lookups(client, errors, address);
        this.chain = new Chain(new Timeline(client, errors, lookups, address), clock);
        this.windows = errors.windows();
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "X";
    }

    @Override
    public List<String> alsoKnownAs() {
        return List.of("twitter");
    }

    @Override
    public boolean isSandbox() {
        return address.isSandbox();
    }

    @Override
    public void verify(Account account) {
        lookups.verify(account);
    }

    @Override
    public List<Finding> check(Content content) {
        return rules.check(content);
    }

    @Override
    public List<Count> count(Content content) {
        return rules.count(content);
    }

    @Override
    public String text(Content content) {
        return Parts.together(content);
    }

    @Override
    public void prepare(Account account, Content content, RemoteNotes remote) {
        if (Chain.hasBegun(remote)) return;
        for (int i = 0; i < content.media().size(); i++) {
            upload.complete(account, content.media().get(i), new MediaNotes(i, remote, clock));
        }
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        return chain.publish(account, Parts.of(content), mediaIds(content, remote), remote);
    }

    @Override
    public Sighting find(Account account, Content content, RemoteNotes remote, Instant attemptedAt) {
        if (!Chain.wasAttempted(remote)) return new Sighting.Absent();
        return chain.find(account, Parts.of(content), mediaIds(content, remote), remote);
    }

    private List<String> mediaIds(Content content, RemoteNotes remote) {
        return IntStream.range(0, content.media().size())
                .mapToObj(i -> new MediaNotes(i, remote, clock).id())
                .toList();
    }

    @Override
    public void retract(Account account, Receipt receipt, RemoteNotes remote) {
        chain.retract(account, receipt, remote);
    }

    /** Of a thread, what X counts about its first post. */
    @Override
    public Map<String, Long> measure(Account account, Receipt receipt) {
        return lookups.counts(account, receipt.remoteId());
    }

    @Override
    public List<Quota> usualQuotas() {
        return List.of(Windows.USUAL);
    }

    @Override
    public List<Quota> quotas(Account account) {
        return List.of(windows.quota(account));
    }

    /** X refuses the same text again, but not the same text with media. */
    @Override
    public boolean isGuarded(Content content) {
        return content.media().isEmpty();
    }

    @Override
    public int highestCost(Quota quota) {
        return Rules.LONGEST_THREAD;
    }

    @Override
    public int cost(Quota quota, Content content) {
        return Parts.of(content).size();
    }

    @Override
    public Price price(Content content) {
        return Prices.of(content);
    }
}

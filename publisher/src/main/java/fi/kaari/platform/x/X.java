package fi.kaari.platform.x;

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
import java.util.stream.IntStream;

/** An account's posts on X: text with a link, up to four pictures, one GIF or one video. */
final class X implements Platform, Verifiable {

    static final String ID = "x";

    private static final String FIRST_ATTEMPT = "first-attempt";

    private final Rules rules;
    private final MediaUpload upload;
    private final Timeline timeline;
    private final BaseAddress address;
    private final Clock clock;

    X(Settings settings, BaseAddress address, Clock clock) {
        var errors = new XErrors(clock);
        var client = new PlatformClient(settings.timeouts(), errors);
        this.rules = new Rules(settings.textLimit());
        this.upload = new MediaUpload(client, address);
        this.timeline = new Timeline(client, errors, address);
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
        timeline.verify(account);
    }

    @Override
    public List<Finding> check(Content content) {
        return rules.check(content);
    }

    @Override
    public List<Count> count(Content content) {
        return List.of(rules.characters(content));
    }

    @Override
    public String text(Content content) {
        return Rules.text(content);
    }

    @Override
    public void prepare(Account account, Content content, RemoteNotes remote) {
        for (int i = 0; i < content.media().size(); i++) {
            upload.complete(account, content.media().get(i), new MediaNotes(i, remote, clock));
        }
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        boolean isRepeated = remote.get(FIRST_ATTEMPT).isPresent();
        remote.made(FIRST_ATTEMPT, () -> clock.instant().toString());
        return timeline.post(account, Rules.text(content), mediaIds(content, remote), isRepeated);
    }

    @Override
    public Sighting find(Account account, Content content, RemoteNotes remote, Instant attemptedAt) {
        // An earlier attempt may have been seen as absent too soon, so its post counts as well.
        var since = remote.get(FIRST_ATTEMPT).map(Instant::parse).orElse(attemptedAt);
        return timeline.find(account, Rules.text(content), mediaIds(content, remote), since);
    }

    private List<String> mediaIds(Content content, RemoteNotes remote) {
        return IntStream.range(0, content.media().size())
                .mapToObj(i -> new MediaNotes(i, remote, clock).id())
                .toList();
    }
}

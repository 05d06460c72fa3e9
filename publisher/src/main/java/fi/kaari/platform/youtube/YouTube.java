package fi.kaari.platform.youtube;

import fi.kaari.check.Finding;
import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Editable;
import fi.kaari.platform.Measurable;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Metered;
import fi.kaari.platform.Option;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.Quota;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Retractable;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Verifiable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A YouTube channel's videos: one video with a title and a description, and what goes with it. */
final class YouTube implements Platform, Verifiable, Retractable, Editable, Measurable, Metered {

    static final String ID = "youtube";

    private static final String VIDEO = "video";
    private static final String UPLOADED = "uploaded";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    /** A film that YouTube has not turned down by then goes out all the same; large ones take it hours. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Option categories;
    private final Rules rules;
    private final Arrival arrival;
    private final Company company;
    private final Videos videos;
    private final BaseAddress address;
    private final Clock clock;

    YouTube(Settings settings, BaseAddress address, BaseAddress uploadAddress, Clock clock) {
        var errors = new YouTubeErrors(clock);
        var client = new PlatformClient(settings.timeouts(), errors);
        this.categories = Telling.categories(settings.category());
        this.rules = new Rules(categories);
        this.arrival = new Arrival(
                new ResumableUpload(client, errors, uploadAddress, settings), new Uploads(client, address), clock);
        this.company = new Company(client, errors, uploadAddress);
        this.videos = new Videos(client, errors, address);
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "YouTube";
    }

    @Override
    public boolean isSandbox() {
        return address.isSandbox();
    }

    @Override
    public void verify(Account account) {
        videos.verify(account);
    }

    @Override
    public List<String> alsoKnownAs() {
        return List.of("yt", "you tube");
    }

    @Override
    public boolean hasTitle() {
        return true;
    }

    @Override
    public boolean takesCaptions() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of(Telling.PRIVACY, Telling.MADE_FOR_KIDS, Telling.TAGS, categories, Telling.SHORTS);
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
        return telling(content).description();
    }

    private Telling telling(Content content) {
        return new Telling(content, categories);
    }

    @Override
    public void prepare(Account account, Content content, RemoteNotes remote) {
        var telling = telling(content);
        var video = remote.made(VIDEO, () -> arrival.complete(account, telling, remote));
        company.complete(account, video, telling, remote);
        requireAccepted(videos.look(account, video), remote);
    }

    private void requireAccepted(Look look, RemoteNotes remote) {
        look.requireAccepted();
        var since = Instant.parse(remote.made(UPLOADED, () -> clock.instant().toString()));
        if (look.isProcessing() && clock.instant().isBefore(since.plus(PATIENCE)))
            throw new NotReady("YouTube is still processing the video", BETWEEN_LOOKS);
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        var video = remote.get(VIDEO).orElseThrow();
        videos.release(account, video, telling(content));
        return receipt(account, video);
    }

    @Override
    public Sighting find(Account account, Content content, RemoteNotes remote, Instant attemptedAt) {
        return remote.get(VIDEO)
                .map(video -> find(account, video, telling(content).privacy()))
                .orElseGet(Sighting.Absent::new);
    }

    private Sighting find(Account account, String video, String privacy) {
        return videos.look(account, video).isAs(privacy)
                ? new Sighting.Found(receipt(account, video))
                : new Sighting.Absent();
    }

    private Receipt receipt(Account account, String video) {
        return new Receipt(video, address.ofPost("https://www.youtube.com/watch?v=" + video, account.id(), video));
    }

    @Override
    public void retract(Account account, Receipt receipt, RemoteNotes remote) {
        videos.delete(account, remote.get(VIDEO).orElse(receipt.remoteId()));
    }

    /** Title, description, tags and category; the rest is another video. */
    @Override
    public boolean canEdit(Content published, Content corrected) {
        return files(published).equals(files(corrected))
                && subtitles(published).equals(subtitles(corrected))
                && telling(published).status("").equals(telling(corrected).status(""))
                && telling(published).privacy().equals(telling(corrected).privacy());
    }

    private static List<String> files(Content content) {
        return content.media().stream().map(Medium::sha256).toList();
    }

    private static List<String> subtitles(Content content) {
        return content.captions().stream()
                .map(captions -> captions.language() + " " + captions.file().sha256())
                .toList();
    }

    @Override
    public void edit(Account account, Receipt receipt, Content corrected) {
        videos.retell(account, receipt.remoteId(), telling(corrected));
    }

    @Override
    public Map<String, Long> measure(Account account, Receipt receipt) {
        return videos.statistics(account, receipt.remoteId());
    }

    /** Uploads have a bucket of their own, which is full again at midnight in California. */
    @Override
    public List<Quota> usualQuotas() {
        return List.of(Quota.usual("uploads", Duration.ofHours(24), 100));
    }
}

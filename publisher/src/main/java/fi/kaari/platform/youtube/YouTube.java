package fi.kaari.platform.youtube;

import fi.kaari.check.Finding;
import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Verifiable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A YouTube channel's videos: one video with a title and a description. */
final class YouTube implements Platform, Verifiable {

    static final String ID = "youtube";

    private static final String VIDEO = "video";
    private static final Set<String> TURNED_DOWN = Set.of("rejected", "failed");

    private final ResumableUpload upload;
    private final Videos videos;
    private final BaseAddress address;

    YouTube(Settings settings, BaseAddress address, BaseAddress uploadAddress, Clock clock) {
        var errors = new YouTubeErrors(clock);
        var client = new PlatformClient(settings.timeouts(), errors);
        this.upload = new ResumableUpload(client, errors, uploadAddress, settings);
        this.videos = new Videos(client, address);
        this.address = address;
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
    public List<Finding> check(Content content) {
        return Rules.check(content);
    }

    @Override
    public List<Count> count(Content content) {
        return List.of(Rules.titleCharacters(content), Rules.bytes(content));
    }

    @Override
    public String text(Content content) {
        return Rules.description(content);
    }

    @Override
    public void prepare(Account account, Content content, RemoteNotes remote) {
        var video = remote.made(VIDEO, () -> upload.complete(account, content, remote));
        requireAccepted(videos.look(account, video));
    }

    /** A video that YouTube already knows is taken at first and turned down a little later. */
    private static void requireAccepted(Look look) {
        if (TURNED_DOWN.contains(look.uploadStatus()))
            throw new Refused("YouTube turned the video down: " + look.reason());
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        var video = remote.get(VIDEO).orElseThrow();
        videos.makePublic(account, video);
        return receipt(account, video);
    }

    @Override
    public Sighting find(Account account, Content content, RemoteNotes remote, Instant attemptedAt) {
        return remote.get(VIDEO).map(video -> find(account, video)).orElseGet(Sighting.Absent::new);
    }

    private Sighting find(Account account, String video) {
        return videos.look(account, video).isPublic()
                ? new Sighting.Found(receipt(account, video))
                : new Sighting.Absent();
    }

    private Receipt receipt(Account account, String video) {
        return new Receipt(video, address.ofPost("https://www.youtube.com/watch?v=" + video, account.id(), video));
    }
}

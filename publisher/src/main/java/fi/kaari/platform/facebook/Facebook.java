package fi.kaari.platform.facebook;

import fi.kaari.check.Finding;
import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Platform;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Verifiable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A Facebook Page's posts: text, link, photos, one video. */
final class Facebook implements Platform, Verifiable {

    static final String ID = "facebook";

    private static final String POST = "post";
    private static final String PERMALINK = "permalink";

    private final Page page;
    private final BaseAddress address;

    Facebook(Settings settings, BaseAddress address) {
        this.page = new Page(settings, address);
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
    public void verify(Account account) {
        page.verify(account);
    }

    @Override
    public List<String> alsoKnownAs() {
        return List.of("fb");
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
        var post = remote.made(POST, () -> makePost(account, content, remote));
        remote.made(PERMALINK, () -> page.look(account, post).permalink());
    }

    private String makePost(Account account, Content content, RemoteNotes remote) {
        if (content.videos().isEmpty())
            return page.makePost(account, content, photos(account, content.images(), remote));
        var video = remote.made("video", () -> page.uploadVideo(account, content));
        return page.postOf(account, video);
    }

    private List<String> photos(Account account, List<Medium> images, RemoteNotes remote) {
        return IntStream.range(0, images.size())
                .mapToObj(i -> remote.made("photo." + i, () -> page.uploadPhoto(account, images.get(i))))
                .toList();
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        var post = remote.get(POST).orElseThrow();
        page.makePublic(account, post);
        return receipt(post, remote.get(PERMALINK).orElseThrow());
    }

    @Override
    public Sighting find(Account account, Content content, RemoteNotes remote, Instant attemptedAt) {
        return remote.get(POST).map(post -> find(account, post)).orElseGet(Sighting.Absent::new);
    }

    private Sighting find(Account account, String post) {
        var seen = page.look(account, post);
        return seen.isPublished() ? new Sighting.Found(receipt(post, seen.permalink())) : new Sighting.Absent();
    }

    private static Receipt receipt(String post, String permalink) {
        return new Receipt(post, URI.create(permalink));
    }
}

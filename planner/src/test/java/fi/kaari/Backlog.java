package fi.kaari;

import fi.kaari.channel.Channels;
import fi.kaari.database.TestDatabase;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.Attachment;
import fi.kaari.post.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Approved posts in the data of a Kaari that is going to be started in the same directory, with {@link #SETTINGS}. */
public final class Backlog implements AutoCloseable {

    private static final String SECRET = "a secret of the tests, long enough for everybody";

    /** What the Kaari has to be started with, to find its channels' credentials and nothing but these posts. */
    public static final List<String> SETTINGS = List.of("--kaari.demo-story=false", "--kaari.secret-key=" + SECRET);

    private final TestDatabase database;
    private final House house;
    private final MediaItem picture;

    private Backlog(Path directory) {
        database = TestDatabase.inFile(directory);
        house = House.over(
                database,
                Clock.systemUTC(),
                Map.of(
                        "kaari.secret-key",
                        SECRET,
                        "kaari.media.directory",
                        directory.resolve("data/media").toString()));
        picture = picture();
    }

    public static Backlog in(Path directory) {
        return new Backlog(directory);
    }

    /**
     * Posts on one account of the sandbox; those for Instagram have a picture.
     *
     * @return their texts, each unlike all others
     */
    public List<String> approve(String platform, String account, int posts, Instant due) {
        var channel = house.get(Channels.class)
                .connect(Cast.admin(), platform, account, account, new Token("sandbox-" + account));
        return IntStream.range(0, posts)
                .mapToObj(i -> "viesti-" + platform + "-" + account + "-" + i + ".")
                .peek(text -> Story.in(house)
                        .approvedPost(illustrated(platform, Story.variant(channel.id(), text, due))
                                .withLink("https://www.example.org/messut")))
                .toList();
    }

    @Override
    public void close() {
        house.close();
        database.close();
    }

    private Variant illustrated(String platform, Variant variant) {
        return platform.equals("instagram")
                ? variant.withMedia(List.of(new Attachment(picture.id(), "Kiitos")))
                : variant;
    }

    private MediaItem picture() {
        try (var bytes = Backlog.class.getResourceAsStream("/media/kiitos.jpg")) {
            return house.get(MediaLibrary.class).add(Cast.author(), "kiitos.jpg", bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

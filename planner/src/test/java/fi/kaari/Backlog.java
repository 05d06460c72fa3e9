package fi.kaari;

import fi.kaari.channel.Channels;
import fi.kaari.database.TestDatabase;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.platform.Account.Token;
import fi.kaari.post.Attachment;
import fi.kaari.post.ChannelId;
import fi.kaari.post.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Approved posts in the data of a Kaari that is going to be started on the same database, with {@link #SETTINGS}. */
public final class Backlog implements AutoCloseable {

    private static final String SECRET = "a secret of the tests, long enough for everybody";

    /** What the Kaari has to be started with, to find its channels' credentials and nothing but these posts. */
    public static final List<String> SETTINGS = List.of("--kaari.demo-story=false", "--kaari.secret-key=" + SECRET);

    private final Runnable farewell;
    private final House house;
    private final MediaItem picture;
    private final MediaItem film;

    /** What a Kaari has to be started with that works on this database, wherever it runs. */
    public static List<String> settings(TestDatabase database, Path directory) {
        var connection = Stream.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + parameter(database, "user"),
                "--spring.datasource.password=" + parameter(database, "password"),
                "--kaari.media.directory=" + directory.resolve("data/media"));
        return Stream.concat(SETTINGS.stream(), connection).toList();
    }

    private static String parameter(TestDatabase database, String name) {
        return Stream.of(database.url().replaceFirst("[^?]*\\?", "").split("&"))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private Backlog(TestDatabase database, Path directory, String grace, Runnable farewell) {
        this.farewell = farewell;
        house = House.over(
                database,
                Clock.systemUTC(),
                Map.of(
                        "kaari.secret-key",
                        SECRET,
                        "kaari.publishing.grace",
                        grace,
                        "kaari.media.directory",
                        directory.resolve("data/media").toString()));
        picture = kept("/media/kiitos.jpg");
        film = kept("/demonstration/messut.mp4");
    }

    /** In the directory's own database, which is closed with this. */
    public static Backlog in(Path directory) {
        var database = TestDatabase.inFile(directory);
        return new Backlog(database, directory, "10m", database::close);
    }

    /**
     * In a database that stays open.
     *
     * @param directory below which the media lie
     * @param grace how late the posts may be, e.g. {@code 45s}
     */
    public static Backlog over(TestDatabase database, Path directory, String grace) {
        return new Backlog(database, directory, grace, () -> {});
    }

    /**
     * Posts on one account of the sandbox, with whatever media its platform demands.
     *
     * @return their texts, each unlike all others
     */
    public List<String> approve(String platform, String account, int posts, Instant due) {
        return approve(platform, account, Collections.nCopies(posts, due));
    }

    /** @param due one post's time each */
    public List<String> approve(String platform, String account, List<Instant> due) {
        var channel = connect(platform, account, "sandbox-" + account);
        return IntStream.range(0, due.size())
                .mapToObj(i -> {
                    var text = "viesti-" + platform + "-" + account + "-" + i + ".";
                    Story.in(house)
                            .approvedPost(illustrated(platform, Story.variant(channel, text, due.get(i)))
                                    .withLink("https://www.example.org/messut"));
                    return text;
                })
                .toList();
    }

    /** Connects an account, or connects it once more. */
    public ChannelId connect(String platform, String account, String token) {
        return house.get(Channels.class)
                .connect(Cast.admin(), platform, account, account, new Token(token))
                .id();
    }

    @Override
    public void close() {
        house.close();
        farewell.run();
    }

    private Variant illustrated(String platform, Variant variant) {
        return switch (platform) {
            case "instagram" -> variant.withMedia(List.of(new Attachment(picture.id(), "Kiitos")));
            case "youtube" -> variant.withTitle("Messut").withMedia(List.of(new Attachment(film.id(), "")));
            default -> variant;
        };
    }

    private MediaItem kept(String file) {
        try (var bytes = Backlog.class.getResourceAsStream(file)) {
            return house.get(MediaLibrary.class).add(Cast.author(), file.substring(file.lastIndexOf('/') + 1), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

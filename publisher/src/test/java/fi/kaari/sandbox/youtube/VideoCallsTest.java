package fi.kaari.sandbox.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.TestClock;
import fi.kaari.platform.Answer;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Slice;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.KeptFiles;
import fi.kaari.sandbox.Observer;
import fi.kaari.sandbox.SandboxTest;
import fi.kaari.sandbox.Stage;
import fi.kaari.sandbox.Stranger;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@SandboxTest
class VideoCallsTest {

    private static final long UNIT = 256 * 1024;
    private static final String BEGINNING = "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status";

    @Autowired
    private Environment environment;

    @Autowired
    private Observer observer;

    @Autowired
    private Backstage backstage;

    @Autowired
    private Stage stage;

    @Autowired
    private KeptFiles files;

    @Autowired
    private Resource resource;

    @Autowired
    private TestClock clock;

    private final Gallery gallery = new Gallery();
    private Stranger channel;

    @BeforeEach
    void arrive() {
        channel = new Stranger(environment, YouTubeStand.PLATFORM);
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void what_a_video_says_is_checked_before_it_is_sent() {
        assertThat(reason(begin("", "Kuvaus"))).isEqualTo("invalidTitle");
        assertThat(reason(begin("<b>", "Kuvaus"))).isEqualTo("invalidTitle");
        assertThat(reason(begin("ä".repeat(101), "Kuvaus"))).isEqualTo("invalidTitle");
        assertThat(reason(begin("Otsikko", "ä".repeat(2_501)))).isEqualTo("invalidDescription");
        assertThat(begin("ä".repeat(100), "ä".repeat(2_500)).status()).isEqualTo(200);
    }

    @Test
    void chunks_are_multiples_of_a_unit_and_continue_where_the_last_one_ended() {
        var film = gallery.film();
        var session = session(begin("Otsikko", ""));

        assertThat(reason(send(session, film, 0, UNIT + 1))).isEqualTo("badRequest");
        assertThat(reason(send(session, film, UNIT, UNIT))).isEqualTo("badRequest");
        assertThat(send(session, film, 0, UNIT).header("Range")).contains("bytes=0-" + (UNIT - 1));
        assertThat(reason(send(session, film, 0, UNIT))).isEqualTo("badRequest");
        assertThat(send(session, film, UNIT, film.bytes() - UNIT).status()).isEqualTo(201);
    }

    @Test
    void a_session_says_what_has_arrived_and_a_finished_one_says_the_same_again() {
        var film = gallery.film();
        var session = session(begin("Otsikko", ""));

        assertThat(ask(session, film).status()).isEqualTo(308);
        assertThat(ask(session, film).header("Range")).isEmpty();
        var created = send(session, film, 0, film.bytes());
        assertThat(ask(session, film).status()).isEqualTo(201);
        assertThat(ask(session, film).json().path("id"))
                .isEqualTo(created.json().path("id"));
    }

    @Test
    void a_session_that_does_not_exist_is_gone() {
        assertThat(ask("/upload/youtube/v3/videos?upload_id=nothing", gallery.film())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_video_that_is_not_whole_is_not_there() {
        var session = session(begin("Otsikko", ""));
        var id = session.replaceFirst(".*upload_id=", "");

        assertThat(channel.get("/youtube/v3/videos?part=status&id=" + id).json().path("items"))
                .isEmpty();
        assertThat(reason(publish(id))).isEqualTo("videoNotFound");
    }

    @Test
    void a_private_video_is_made_public_once_however_often_it_is_told_to() {
        var id = upload();
        assertThat(observer.posts(YouTubeStand.PLATFORM, channel.id())).isEmpty();

        publish(id);
        publish(id);

        assertThat(observer.posts(YouTubeStand.PLATFORM, channel.id())).hasSize(1);
    }

    @Test
    void a_file_that_is_no_video_fails() {
        var photo = gallery.photo(1, "");
        var session = session(begin("Otsikko", "", photo));
        var id = send(session, photo, 0, photo.bytes()).json().path("id").asString();

        clock.advance(Duration.ofMinutes(1));
        assertThat(channel.get("/youtube/v3/videos?part=status&id=" + id).body())
                .contains("\"failed\"");
    }

    @Test
    void a_used_up_quota_is_back_after_midnight_in_california() {
        for (int i = 0; i < 3; i++) begin("Otsikko", "");

        assertThat(reason(begin("Otsikko", ""))).isEqualTo("quotaExceeded");
        clock.advance(Duration.ofHours(24));
        assertThat(begin("Otsikko", "").status()).isEqualTo(200);
    }

    @Test
    void the_same_bytes_again_are_turned_down_where_that_is_set() throws IOException {
        var strict = new Videos(backstage, stage, new Settings(3, 10_000, true, true));
        var owner = new Caller(YouTubeStand.PLATFORM, channel.id());
        var file = files.keep(gallery.film().source().open());

        assertThat(completed(strict, owner, file)).doesNotContain("duplicate").contains("uploadStatus=processed");
        assertThat(completed(strict, owner, file)).contains("uploadStatus=rejected", "rejectionReason=duplicate");
    }

    private String completed(Videos videos, Caller owner, KeptFile file) {
        var id = Videos.newId();
        var snippet = new Snippet("Otsikko", "", List.of(), "22");
        var standing = new Standing("private", false);
        videos.begin(owner, new Video(snippet, standing, file.bytes(), id, "", null, null, List.of()));
        var completed = videos.complete(videos.find(owner, id).orElseThrow(), file);
        assertThat(resource.of(completed, Set.of("status")).toString()).contains("uploadStatus=uploaded");
        clock.advance(Duration.ofMinutes(1));
        return resource.of(completed, Set.of("status")).toString();
    }

    private String upload() {
        var film = gallery.film();
        return send(session(begin("Otsikko", "Kuvaus")), film, 0, film.bytes())
                .json()
                .path("id")
                .asString();
    }

    private Answer begin(String title, String description) {
        return begin(title, description, gallery.film());
    }

    private Answer begin(String title, String description, Medium medium) {
        var resource = Map.of(
                "snippet",
                Map.of("title", title, "description", description, "categoryId", "22"),
                "status",
                Map.of("privacyStatus", "private"));
        return channel.post(
                BEGINNING,
                call -> call.json(resource)
                        .header("X-Upload-Content-Length", String.valueOf(medium.bytes()))
                        .header("X-Upload-Content-Type", medium.type()));
    }

    private static String session(Answer answer) {
        return answer.header("Location").orElseThrow().replaceFirst(".*/sandbox/youtube", "");
    }

    private Answer send(String session, Medium film, long offset, long length) {
        var range = "bytes " + offset + "-" + (offset + length - 1) + "/" + film.bytes();
        return channel.put(
                session, call -> call.bytes(new Slice(film, offset, length)).header("Content-Range", range));
    }

    private Answer ask(String session, Medium film) {
        return channel.put(session, call -> call.header("Content-Range", "bytes */" + film.bytes()));
    }

    private Answer publish(String id) {
        return channel.put(
                "/youtube/v3/videos?part=status",
                call -> call.json(Map.of("id", id, "status", Map.of("privacyStatus", "public"))));
    }

    private static String reason(Answer answer) {
        return Stranger.error(answer).path("errors").path(0).path("reason").asString("");
    }
}

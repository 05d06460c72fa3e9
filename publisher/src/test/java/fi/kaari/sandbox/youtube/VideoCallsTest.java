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
    void only_a_private_video_is_told_when_to_become_public() {
        var status = Map.of("privacyStatus", "public", "publishAt", "2027-03-23T07:00:00Z");
        var resource =
                Map.of("snippet", Map.of("title", "Otsikko", "description", "", "categoryId", "22"), "status", status);

        var begun = channel.post(BEGINNING, call -> call.json(resource).header("X-Upload-Content-Length", "1000"));
        var changed = channel.put(
                "/youtube/v3/videos?part=status", call -> call.json(Map.of("id", upload(), "status", status)));

        assertThat(reason(begun)).isEqualTo("invalidPublishAt");
        assertThat(reason(changed)).isEqualTo("invalidPublishAt");
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

    @Test
    void each_part_of_a_video_is_replaced_as_a_whole() {
        var id = upload();
        var changed = channel.put(
                "/youtube/v3/videos?part=snippet",
                call -> call.json(Map.of(
                        "id",
                        id,
                        "snippet",
                        Map.of("title", "Toinen", "categoryId", "27", "tags", List.of("a", "b c")))));

        assertThat(changed.json().path("snippet").path("description").asString())
                .isEmpty();
        assertThat(changed.json().has("status")).isFalse();
        var seen = channel.get("/youtube/v3/videos?part=snippet,status,statistics&id=" + id)
                .json()
                .path("items")
                .path(0);
        assertThat(seen.path("snippet").path("tags").path(1).asString()).isEqualTo("b c");
        assertThat(seen.path("statistics").path("viewCount").isString()).isTrue();
        assertThat(reason(channel.put(
                        "/youtube/v3/videos?part=snippet",
                        call -> call.json(Map.of("id", id, "snippet", Map.of("title", "Ilman luokkaa"))))))
                .isEqualTo("invalidCategoryId");
    }

    @Test
    void what_is_not_in_the_schema_or_of_another_kind_is_refused() {
        var id = upload();

        assertThat(reason(update(id, Map.of("privacyStatus", "secret")))).isEqualTo("invalidVideoMetadata");
        assertThat(reason(update(id, Map.of("privacyStatus", "public", "mood", "good"))))
                .isEqualTo("badRequest");
        assertThat(reason(update(id, Map.of("privacyStatus", "public", "selfDeclaredMadeForKids", "no"))))
                .isEqualTo("invalidVideoMetadata");
        assertThat(channel.get("/youtube/v3/videos?part=mood&id=" + id).status())
                .isEqualTo(400);
        assertThat(channel.get("/youtube/v3/videos?part=status").status()).isEqualTo(400);
    }

    private Answer update(String id, Map<String, Object> status) {
        return channel.put("/youtube/v3/videos?part=status", call -> call.json(Map.of("id", id, "status", status)));
    }

    @Test
    void an_unlisted_video_is_shown_to_nobody_who_does_not_know_it() {
        var id = upload();

        update(id, Map.of("privacyStatus", "unlisted"));
        assertThat(observer.posts(YouTubeStand.PLATFORM, channel.id())).isEmpty();
        publish(id);
        assertThat(observer.posts(YouTubeStand.PLATFORM, channel.id())).hasSize(1);
        update(id, Map.of("privacyStatus", "private"));
        assertThat(observer.posts(YouTubeStand.PLATFORM, channel.id())).isEmpty();
    }

    @Test
    void a_deleted_video_is_gone_and_cannot_be_deleted_again() {
        var id = upload();
        publish(id);

        assertThat(channel.delete("/youtube/v3/videos?id=" + id).status()).isEqualTo(204);

        assertThat(observer.posts(YouTubeStand.PLATFORM, channel.id())).isEmpty();
        assertThat(reason(channel.delete("/youtube/v3/videos?id=" + id))).isEqualTo("videoNotFound");
    }

    @Test
    void uploads_are_listed_in_a_playlist_of_the_channel_the_newest_first() {
        var first = upload();
        clock.advance(Duration.ofSeconds(1));
        var second = upload();
        var playlist = channel.get("/youtube/v3/channels?part=contentDetails&mine=true")
                .json()
                .path("items")
                .path(0)
                .path("contentDetails")
                .path("relatedPlaylists")
                .path("uploads")
                .asString();

        var items = channel.get("/youtube/v3/playlistItems?part=snippet&playlistId=" + playlist)
                .json()
                .path("items");
        assertThat(items.values().stream()
                        .map(item -> item.path("snippet")
                                .path("resourceId")
                                .path("videoId")
                                .asString()))
                .containsExactly(second, first);
        assertThat(reason(channel.get("/youtube/v3/playlistItems?part=snippet&playlistId=UUother")))
                .isEqualTo("playlistNotFound");
    }

    @Test
    void a_thumbnail_is_a_picture_and_captions_are_there_once_for_each_language() {
        var id = upload();

        assertThat(thumbnail(id, gallery.photo(1, "")).status()).isEqualTo(200);
        assertThat(reason(thumbnail(id, gallery.film()))).isEqualTo("invalidImage");
        assertThat(reason(thumbnail("nothing", gallery.photo(1, "")))).isEqualTo("videoNotFound");
        assertThat(captions(id, "fi").json().path("snippet").path("language").asString())
                .isEqualTo("fi");
        assertThat(captions(id, "se").status()).isEqualTo(200);
        assertThat(captions(id, "fi").status()).isEqualTo(409);
        assertThat(reason(captions(id, "fi"))).isEqualTo("captionExists");
    }

    private Answer thumbnail(String video, Medium image) {
        return channel.post(
                "/upload/youtube/v3/thumbnails/set?videoId=" + video, call -> call.bytes(Slice.whole(image)));
    }

    private Answer captions(String video, String language) {
        var snippet = Map.of("videoId", video, "language", language, "name", "");
        var file = gallery.captions(language, "Hei").file();
        return channel.post(
                "/upload/youtube/v3/captions?uploadType=multipart&part=snippet",
                call -> call.related(Map.of("snippet", snippet), Slice.whole(file)));
    }

    @Test
    void everything_but_uploading_costs_units_until_there_are_none_left() {
        for (int i = 0; i < 25; i++) captions("nothing", "fi");

        assertThat(reason(captions("nothing", "fi"))).isEqualTo("quotaExceeded");
        assertThat(reason(channel.get("/youtube/v3/channels?part=id&mine=true")))
                .isEqualTo("quotaExceeded");
        assertThat(begin("Otsikko", "").status()).isEqualTo(200);
        clock.advance(Duration.ofHours(24));
        assertThat(captions("nothing", "fi").status()).isEqualTo(404);
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

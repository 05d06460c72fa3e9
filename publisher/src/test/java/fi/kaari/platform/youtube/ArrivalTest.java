package fi.kaari.platform.youtube;

import static fi.kaari.platform.FakeServer.answer;
import static fi.kaari.platform.FakeServer.reset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.TestClock;
import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.FakeServer;
import fi.kaari.platform.FakeServer.Reply;
import fi.kaari.platform.FakeServer.Request;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Notebook;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class ArrivalTest {

    private static final Account ACCOUNT = new Account("UC1", new Token("ya29-secret"));
    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    private static final Reply CREATED = answer(201, "{\"kind\":\"youtube#video\",\"id\":\"rnMXnYhAyv9\"}");
    private static final Reply PROCESSED = status("private", "\"uploadStatus\":\"processed\"");
    private static final Reply GONE = answer(404, "");
    private static final long UNIT = 262_144;

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final FakeServer server = new FakeServer();
    private final Gallery gallery = new Gallery();
    private final Notebook notes = new Notebook();
    private final YouTube youtube = youtube(server.base());
    private final Content content = content(Map.of());
    private final long bytes = gallery.film().bytes();

    @AfterEach
    void close() {
        server.close();
        gallery.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "0-", "bytes 0-"})
    void an_upload_goes_on_behind_what_is_stored_not_behind_what_was_sent(String spelling) {
        server.plays(begun(), incomplete(null), incomplete(spelling + (UNIT / 2 - 1)), CREATED, PROCESSED);

        youtube.prepare(ACCOUNT, content, notes);

        assertThat(ranges())
                .containsExactly(
                        "bytes */" + bytes,
                        "bytes 0-" + (2 * UNIT - 1) + "/" + bytes,
                        "bytes " + UNIT / 2 + "-" + (UNIT / 2 + 2 * UNIT - 1) + "/" + bytes);
        assertThat(notes.get("video")).contains("rnMXnYhAyv9");
    }

    @Test
    void after_a_failure_of_theirs_the_session_is_asked_first() {
        server.plays(begun(), incomplete(null), answer(503, "<html>"));
        assertThatThrownBy(() -> youtube.prepare(ACCOUNT, content, notes)).isInstanceOf(Unavailable.class);

        server.plays(incomplete("bytes=0-" + (UNIT - 1)), CREATED, PROCESSED);
        youtube.prepare(ACCOUNT, content, notes);

        assertThat(ranges().subList(2, 4))
                .containsExactly("bytes */" + bytes, "bytes " + UNIT + "-" + (bytes - 1) + "/" + bytes);
        assertThat(count("POST", "/upload/youtube/v3/videos")).isEqualTo(1);
    }

    @Test
    void the_lost_answer_to_the_last_chunk_is_told_again_by_the_session() {
        server.plays(begun(), incomplete("bytes=0-" + (2 * UNIT - 1)), reset());
        assertThatThrownBy(() -> youtube.prepare(ACCOUNT, content, notes)).isInstanceOf(Unavailable.class);

        server.plays(CREATED, PROCESSED);
        youtube.prepare(ACCOUNT, content, notes);

        assertThat(notes.get("video")).contains("rnMXnYhAyv9");
    }

    @Test
    void a_session_that_is_gone_may_have_brought_its_film_which_is_looked_for() {
        server.plays(begun(), incomplete(null), reset());
        assertThatThrownBy(() -> youtube.prepare(ACCOUNT, content, notes)).isInstanceOf(Unavailable.class);

        server.plays(
                GONE,
                channel(),
                uploads(
                        item("other", "Toinen", "2027-03-22T07:00:30Z"),
                        item("older", "Viikko", "2027-03-15T07:00:00Z"),
                        item("rnMXnYhAyv9", "Viikko", "2027-03-22T07:00:05Z")),
                PROCESSED);
        youtube.prepare(ACCOUNT, content, notes);

        assertThat(notes.get("video")).contains("rnMXnYhAyv9");
        assertThat(server.requests().get(5).target())
                .isEqualTo("/youtube/v3/playlistItems?part=snippet&playlistId=UU1&maxResults=50");
    }

    @Test
    void a_new_session_begins_only_after_looking_twice() {
        server.plays(begun(), incomplete(null), reset());
        assertThatThrownBy(() -> youtube.prepare(ACCOUNT, content, notes)).isInstanceOf(Unavailable.class);
        server.plays(GONE, channel(), uploads());
        assertThatThrownBy(() -> youtube.prepare(ACCOUNT, content, notes)).isInstanceOf(NotReady.class);

        clock.advance(Duration.ofSeconds(31));
        server.plays(GONE, channel(), uploads());
        assertThatThrownBy(() -> youtube.prepare(ACCOUNT, content, notes)).isInstanceOf(Unavailable.class);
        assertThat(count("POST", "/upload/youtube/v3/videos")).isEqualTo(1);

        server.plays(begun(), CREATED, PROCESSED);
        youtube.prepare(ACCOUNT, content, notes);
        assertThat(count("POST", "/upload/youtube/v3/videos")).isEqualTo(2);
    }

    @Test
    void a_session_on_another_host_gets_no_token() {
        try (var elsewhere = new FakeServer(CREATED)) {
            server.plays(answer(200, "", Map.of("Location", elsewhere.base() + "/sessions?upload_id=AB")), PROCESSED);

            youtube.prepare(ACCOUNT, content, notes);

            assertThat(elsewhere.requests().getFirst().header("Authorization")).isEmpty();
            assertThat(server.requests().getFirst().header("Authorization")).isEqualTo("Bearer ya29-secret");
        }
    }

    @Test
    void everything_is_told_with_the_upload_except_who_sees_it_in_the_end() {
        server.plays(begun(), CREATED, PROCESSED);

        youtube.prepare(
                ACCOUNT,
                content(Map.of("privacy", "unlisted", "made-for-kids", "yes", "tags", "a, b c", "category", "27")),
                notes);

        var begin = server.requests().getFirst();
        assertThat(begin.target()).isEqualTo("/upload/youtube/v3/videos?uploadType=resumable&part=snippet%2Cstatus");
        assertThat(begin.header("X-upload-content-length")).isEqualTo(String.valueOf(bytes));
        assertThat(begin.header("X-upload-content-type")).isEqualTo("video/mp4");
        assertThat(begin.body())
                .contains("\"tags\":[\"a\",\"b c\"]", "\"categoryId\":\"27\"", "\"title\":\"Viikko\"")
                .contains("\"privacyStatus\":\"private\"", "\"selfDeclaredMadeForKids\":true");
    }

    @Test
    void a_film_that_is_turned_down_later_is_refused_before_it_is_due() {
        server.plays(begun(), CREATED, status("private", "\"uploadStatus\":\"uploaded\""));
        assertThatThrownBy(() -> youtube.prepare(ACCOUNT, content, notes)).isInstanceOf(NotReady.class);

        server.plays(status("private", "\"uploadStatus\":\"rejected\",\"rejectionReason\":\"duplicate\""));
        assertThatThrownBy(() -> youtube.prepare(ACCOUNT, content, notes))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith("duplicate");
    }

    @Test
    void nobody_waits_forever_for_a_large_film() {
        server.plays(begun(), CREATED, status("private", "\"uploadStatus\":\"uploaded\""));
        assertThatThrownBy(() -> youtube.prepare(ACCOUNT, content, notes)).isInstanceOf(NotReady.class);
        clock.advance(Duration.ofMinutes(1));
        server.plays(status("private", "\"uploadStatus\":\"uploaded\""));

        youtube.prepare(ACCOUNT, content, notes);
    }

    @Test
    void a_film_that_is_turned_down_in_the_last_moment_is_refused_too() {
        notes.put("video", "rnMXnYhAyv9");
        server.plays(status("public", "\"uploadStatus\":\"rejected\",\"rejectionReason\":\"copyright\""));

        assertThatThrownBy(() -> youtube.publish(ACCOUNT, content, notes))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith("copyright");
    }

    @Test
    void this_machine_has_several_names() {
        server.plays(
                answer(
                        200,
                        "",
                        Map.of("Location", server.base().replace("127.0.0.1", "localhost") + "/upload?upload_id=AB")),
                CREATED,
                PROCESSED);

        youtube.prepare(ACCOUNT, content, notes);

        assertThat(server.requests().get(1).header("Authorization")).isEqualTo("Bearer ya29-secret");
    }

    @Test
    void a_project_that_was_not_audited_is_told_to_a_person() {
        notes.put("video", "rnMXnYhAyv9");
        server.plays(status("private", ""));

        assertThatThrownBy(() -> youtube.publish(ACCOUNT, content, notes))
                .isInstanceOf(Unauthorised.class)
                .hasMessageContaining("audit");
        assertThat(server.requests().getFirst().body())
                .contains("\"id\":\"rnMXnYhAyv9\"", "\"privacyStatus\":\"public\"", "\"selfDeclaredMadeForKids\":false")
                .doesNotContain("snippet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "unlisted", "private"})
    void it_is_out_when_whoever_should_see_it_does(String privacy) {
        notes.put("video", "rnMXnYhAyv9");
        server.plays(status(privacy, ""), status(privacy, ""), answer(200, "{\"items\":[]}"));
        var wanted = content(Map.of("privacy", privacy));

        var receipt = youtube.publish(ACCOUNT, wanted, notes);

        assertThat(youtube.find(ACCOUNT, wanted, notes, clock.instant())).isEqualTo(new Sighting.Found(receipt));
        assertThat(youtube.find(ACCOUNT, wanted, notes, clock.instant())).isEqualTo(new Sighting.Absent());
    }

    @Test
    void captions_that_are_there_already_are_ours() {
        var captioned = new Content(
                Locale.of("fi"),
                "Viikko",
                "Kuvaus",
                "",
                List.of(gallery.film()),
                List.of(gallery.captions("fi", "Hei"), gallery.captions("se", "Bures")),
                Map.of());
        server.plays(
                begun(), CREATED, answer(409, "{\"error\":{\"errors\":[{\"reason\":\"captionExists\"}]}}"), reset());
        assertThatThrownBy(() -> youtube.prepare(ACCOUNT, captioned, notes)).isInstanceOf(Unavailable.class);

        server.plays(answer(200, "{\"id\":\"c\"}"), PROCESSED);
        youtube.prepare(ACCOUNT, captioned, notes);

        assertThat(count("POST", "/upload/youtube/v3/captions")).isEqualTo(3);
        var last = server.requests().get(4);
        assertThat(last.header("Content-type")).startsWith("multipart/related; boundary=");
        assertThat(last.body())
                .contains("\"language\":\"se\"", "\"name\":\"\"", "\"videoId\":\"rnMXnYhAyv9\"", "Bures");
    }

    @Test
    void a_video_that_is_gone_is_as_good_as_taken_back() {
        server.plays(answer(204, ""), answer(404, "{\"error\":{\"errors\":[{\"reason\":\"videoNotFound\"}]}}"));
        var receipt = new Receipt("rnMXnYhAyv9", null);

        youtube.retract(ACCOUNT, receipt, notes);
        youtube.retract(ACCOUNT, receipt, notes);

        assertThat(server.requests()).extracting(Request::method).containsExactly("DELETE", "DELETE");
        assertThat(server.requests().getFirst().target()).isEqualTo("/youtube/v3/videos?id=rnMXnYhAyv9");
    }

    @Test
    void other_words_replace_the_whole_part_and_keep_what_people_said_there() {
        server.plays(
                answer(
                        200,
                        "{\"items\":[{\"id\":\"v\",\"snippet\":{\"title\":\"Vanha\",\"defaultLanguage\":\"fi\"}}]}"),
                answer(200, "{}"));
        var corrected = content(Map.of("tags", "hoiva"));

        assertThat(youtube.canEdit(content, corrected)).isTrue();
        assertThat(youtube.canEdit(content, content(Map.of("privacy", "private"))))
                .isFalse();
        youtube.edit(ACCOUNT, new Receipt("v", null), corrected);

        var update = server.requests().getLast();
        assertThat(update.target()).isEqualTo("/youtube/v3/videos?part=snippet");
        assertThat(update.body())
                .contains("\"title\":\"Viikko\"", "\"description\":\"Kuvaus\"", "\"tags\":[\"hoiva\"]")
                .contains("\"categoryId\":\"22\"", "\"defaultLanguage\":\"fi\"");
    }

    @Test
    void counts_come_as_texts_and_are_numbers() {
        server.plays(answer(
                200, "{\"items\":[{\"statistics\":{\"viewCount\":\"12\",\"likeCount\":\"3\",\"hidden\":true}}]}"));

        assertThat(youtube.measure(ACCOUNT, new Receipt("v", null)))
                .isEqualTo(Map.of("viewCount", 12L, "likeCount", 3L));
    }

    private YouTube youtube(String base) {
        var settings = new Settings(base, "", "22", DataSize.ofKilobytes(512), TIMEOUTS);
        var address = new BaseAddress(base, YouTube.ID, new MockEnvironment());
        return new YouTube(settings, address, address, clock);
    }

    private Content content(Map<String, String> options) {
        return new Content(Locale.of("fi"), "Viikko", "Kuvaus", "", List.of(gallery.film()), options);
    }

    private Reply begun() {
        return answer(200, "", Map.of("Location", server.base() + "/upload/youtube/v3/videos?upload_id=AB"));
    }

    private static Reply incomplete(String range) {
        return answer(308, "", range == null ? Map.of() : Map.of("Range", range));
    }

    private static Reply status(String privacy, String more) {
        var status = "\"status\":{\"privacyStatus\":\"" + privacy + "\"" + (more.isEmpty() ? "" : "," + more) + "}";
        // of a list and of an update alike
        return answer(200, "{" + status + ",\"items\":[{" + status + "}]}");
    }

    private static Reply channel() {
        return answer(
                200, "{\"items\":[{\"id\":\"UC1\",\"contentDetails\":{\"relatedPlaylists\":{\"uploads\":\"UU1\"}}}]}");
    }

    private static Reply uploads(String... items) {
        return answer(200, "{\"items\":[" + String.join(",", items) + "]}");
    }

    private static String item(String id, String title, String at) {
        return """
                {"snippet":{"title":"%s","description":"Kuvaus","publishedAt":"%s","resourceId":{"videoId":"%s"}}}""".formatted(title, at, id);
    }

    private List<String> ranges() {
        return server.requests().stream()
                .filter(request -> request.method().equals("PUT"))
                .map(request -> request.header("Content-range"))
                .toList();
    }

    private long count(String method, String path) {
        return server.requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.target().startsWith(path))
                .count();
    }
}

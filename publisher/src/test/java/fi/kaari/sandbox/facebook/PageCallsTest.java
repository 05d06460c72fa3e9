package fi.kaari.sandbox.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.TestClock;
import fi.kaari.platform.Answer;
import fi.kaari.platform.Call;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Slice;
import fi.kaari.sandbox.Observer;
import fi.kaari.sandbox.SandboxTest;
import fi.kaari.sandbox.Stranger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@SandboxTest
class PageCallsTest {

    private static final Map<String, String> FOR_LATER = Map.of("published", "false", "temporary", "true");

    @Autowired
    private Environment environment;

    @Autowired
    private Observer observer;

    @Autowired
    private TestClock clock;

    private final Gallery gallery = new Gallery();
    private Stranger page;

    @BeforeEach
    void arrive() {
        page = new Stranger(environment, PageStand.PLATFORM);
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void a_call_without_a_token_is_told_to_bring_one() {
        assertThat(code(page.nameless("/v25.0/me"))).isEqualTo(104);
    }

    @Test
    void a_version_is_part_of_every_address() {
        assertThat(code(page.get("/" + page.id() + "/feed"))).isEqualTo(2500);
    }

    @Test
    void what_is_not_told_to_wait_is_public_at_once() {
        page.post("/v25.0/{me}/feed", call -> call.form(Map.of("message", "Hei")));
        upload(gallery.photo(1, ""), Map.of("caption", "Kuva"));

        assertThat(observer.posts(PageStand.PLATFORM, page.id()))
                .extracting(Observer.Seen::text)
                .containsExactly("Hei", "Kuva");
    }

    @Test
    void a_page_acts_in_its_own_name_only() {
        assertThat(code(page.post("/v25.0/4711/feed", call -> call.form(Map.of("message", "Hei")))))
                .isEqualTo(200);
    }

    @Test
    void a_post_says_something() {
        assertThat(code(page.post("/v25.0/{me}/feed", call -> call.form(Map.of("message", " ")))))
                .isEqualTo(100);
        assertThat(code(page.post("/v25.0/{me}/feed", call -> call.form(Map.of("link", "example")))))
                .isEqualTo(100);
    }

    @Test
    void a_photo_of_a_later_post_has_to_be_temporary() {
        var lasting = id(upload(gallery.photo(1, ""), Map.of("published", "false")));

        assertThat(code(attach(lasting))).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/zz",
                "http://10.0.0.1/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://192.168.1.1/a",
                "http://169.254.0.1/",
                "http://[::1]/",
                "http://[fd00::1]/",
                "http://999.1.1.1/",
                "http://localhost:8080/",
                "http://intranet/",
                "https://news.internal/a",
                "https://example.invalid/"
            })
    void a_link_that_nobody_outside_can_follow_fails(String link) {
        var refused = page.post("/v25.0/{me}/feed", call -> call.form(Map.of("message", "Hei", "link", link)));

        assertThat(Stranger.error(refused).path("error_subcode").asInt()).isEqualTo(1609005);
        assertThat(observer.posts(PageStand.PLATFORM, page.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c",
                "http://8.8.8.8/",
                "https://työ.example/ä",
                "https://[2001:4860::1]/"
            })
    void a_link_that_everybody_can_follow_is_taken(String link) {
        assertThat(post(Map.of("link", link))).isNotEmpty();
    }

    @Test
    void a_photo_is_attached_once() {
        var photo = id(upload(gallery.photo(1, ""), FOR_LATER));

        assertThat(attach(photo).status()).isEqualTo(200);
        assertThat(code(attach(photo))).isEqualTo(1366051);
    }

    @Test
    void a_photo_that_nobody_uses_is_gone_after_a_day() {
        var photo = id(upload(gallery.photo(1, ""), FOR_LATER));
        clock.advance(Duration.ofHours(25));

        assertThat(code(attach(photo))).isEqualTo(100);
    }

    @Test
    void the_bytes_decide_what_a_file_is() {
        assertThat(code(upload(gallery.film(), FOR_LATER))).isEqualTo(324);
        assertThat(code(page.post(
                        "/v25.0/{me}/videos",
                        call -> call.multipart(
                                Map.of("published", "false"), "source", Slice.whole(gallery.photo(1, ""))))))
                .isEqualTo(352);
    }

    @Test
    void a_field_that_does_not_exist_is_an_error() {
        assertThat(code(page.get("/v25.0/me?fields=id,shoe_size"))).isEqualTo(100);
    }

    @Test
    void a_parameter_that_does_not_exist_is_an_error() {
        assertThat(code(page.post("/v25.0/{me}/feed", call -> call.form(Map.of("message", "Hei", "colour", "red")))))
                .isEqualTo(100);
        assertThat(code(page.post(
                        "/v25.0/{me}/feed", call -> call.form(Map.of("message", "Hei", "published", "perhaps")))))
                .isEqualTo(100);
        assertThat(code(upload(gallery.photo(1, ""), Map.of("message", "Kuva"))))
                .isEqualTo(100);
    }

    @Test
    void a_version_that_was_never_there_is_not_answered() {
        assertThat(code(page.get("/v99.0/me"))).isEqualTo(2500);
        assertThat(page.get("/v26.0/me").status()).isEqualTo(200);
    }

    @Test
    void a_node_tells_what_it_was_asked_for_and_no_more() {
        var post = post(Map.of("message", "Hei", "link", "https://example.org/a"));

        assertThat(page.get("/v25.0/" + post).json().propertyNames()).containsExactly("id");
        var told = page.get("/v25.0/" + post + "?fields=message,attachments%7Burl%7D")
                .json();
        assertThat(told.propertyNames()).containsExactlyInAnyOrder("id", "message", "attachments");
        assertThat(told.path("attachments").path("data").path(0).propertyNames())
                .containsExactly("url");
        assertThat(code(page.get("/v25.0/" + post + "?fields=attachments%7Bcolour%7D")))
                .isEqualTo(100);
    }

    @Test
    void the_same_words_at_once_are_taken_for_a_mistake() {
        post(Map.of("message", "Hei"));

        var again = page.post("/v25.0/{me}/feed", call -> call.form(Map.of("message", "Hei")));
        assertThat(code(again)).isEqualTo(506);
        assertThat(Stranger.error(again).path("error_subcode").asInt()).isEqualTo(1455006);
        assertThat(Stranger.error(again).path("fbtrace_id").asString()).isNotBlank();

        clock.advance(Duration.ofHours(2));
        post(Map.of("message", "Hei"));
    }

    @Test
    void lists_come_in_pages_and_only_the_feed_tells_of_what_is_unpublished() {
        for (var text : List.of("1", "2", "3")) {
            post(Map.of("message", text));
            clock.advance(Duration.ofMinutes(1));
        }
        post(Map.of("message", "4", "published", "false"));

        var first =
                page.get("/v25.0/{me}/published_posts?fields=message&limit=2").json();
        assertThat(messages(first)).containsExactly("3", "2");
        assertThat(first.path("paging").path("next").asString()).contains("after=");
        var after = first.path("paging").path("cursors").path("after").asString();
        var second = page.get("/v25.0/{me}/published_posts?fields=message&limit=2&after=" + after)
                .json();
        assertThat(messages(second)).containsExactly("1");
        assertThat(second.path("paging").has("next")).isFalse();
        assertThat(messages(
                        page.get("/v25.0/{me}/feed?fields=message,is_published").json()))
                .containsExactly("4", "3", "2", "1");
        assertThat(code(page.get("/v25.0/{me}/published_posts?limit=101"))).isEqualTo(100);
    }

    @Test
    void a_post_is_reworded_and_deleted_once() {
        var post = post(Map.of("message", "Hei"));

        assertThat(page.post("/v25.0/" + post, call -> call.form(Map.of("message", "Hei taas")))
                        .status())
                .isEqualTo(200);
        assertThat(observer.posts(PageStand.PLATFORM, page.id()))
                .extracting(Observer.Seen::text)
                .containsExactly("Hei taas");
        assertThat(page.delete("/v25.0/" + post).json().path("success").asBoolean())
                .isTrue();
        assertThat(observer.posts(PageStand.PLATFORM, page.id())).isEmpty();
        assertThat(Stranger.error(page.delete("/v25.0/" + post))
                        .path("error_subcode")
                        .asInt())
                .isEqualTo(33);
    }

    @Test
    void counts_grow_and_one_that_is_gone_fails_the_call() {
        var post = post(Map.of("message", "Hei"));
        clock.advance(Duration.ofDays(2));

        var told = page.get("/v25.0/" + post + "/insights?metric=post_media_view,post_reactions_by_type_total")
                .json();
        assertThat(told.path("data")
                        .path(0)
                        .path("values")
                        .path(0)
                        .path("value")
                        .isNumber())
                .isTrue();
        assertThat(told.path("data")
                        .path(1)
                        .path("values")
                        .path(0)
                        .path("value")
                        .has("like"))
                .isTrue();
        assertThat(code(page.get("/v25.0/" + post + "/insights?metric=post_media_view,post_impressions")))
                .isEqualTo(100);
    }

    @Test
    void a_reel_is_uploaded_in_order_and_finished_once() {
        var begun = page.post("/v25.0/{me}/video_reels", call -> call.form(Map.of("upload_phase", "start")))
                .json();
        var reel = begun.path("video_id").asString();
        var film = gallery.film();
        assertThat(code(finish(reel))).isEqualTo(6000);

        assertThat(send(begun, film, 5)).isEqualTo("OffsetInvalidError");
        assertThat(page.upload(address(begun), new Slice(film, 0, 1000), head(film, 0))
                        .parsed()
                        .path("debug_info")
                        .path("type")
                        .asString())
                .isEqualTo("PartialRequestError");
        assertThat(look(reel)
                        .path("status")
                        .path("uploading_phase")
                        .path("bytes_transfered")
                        .asInt())
                .isEqualTo(1000);
        assertThat(page.upload(address(begun), Slice.from(film, 1000), head(film, 1000))
                        .json()
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(look(reel)
                        .path("status")
                        .path("publishing_phase")
                        .path("status")
                        .asString())
                .isEqualTo("not_started");
        assertThat(look(reel).has("post_id")).isFalse();

        clock.advance(Duration.ofMinutes(1));
        assertThat(finish(reel).status()).isEqualTo(200);
        assertThat(look(reel).path("post_id").asString()).startsWith(page.id() + "_");
        assertThat(code(finish(reel))).isEqualTo(100);
        assertThat(observer.posts(PageStand.PLATFORM, page.id())).hasSize(1);
    }

    @Test
    void a_finished_reel_that_is_still_processed_does_not_say_that_it_will_be_public() {
        var begun = page.post("/v25.0/{me}/video_reels", call -> call.form(Map.of("upload_phase", "start")))
                .json();
        var reel = begun.path("video_id").asString();
        var film = gallery.film();
        page.upload(address(begun), Slice.whole(film), head(film, 0));

        assertThat(finish(reel).status()).isEqualTo(200);

        var status = look(reel).path("status");
        assertThat(status.path("video_status").asString()).isEqualTo("processing");
        assertThat(status.path("publishing_phase").path("status").asString()).isEqualTo("not_started");
        assertThat(look(reel).has("post_id")).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(look(reel).path("post_id").asString()).startsWith(page.id() + "_");
    }

    @Test
    void a_page_begins_30_reels_a_day() {
        for (int i = 0; i < 30; i++)
            assertThat(page.post("/v25.0/{me}/video_reels", call -> call.form(Map.of("upload_phase", "start")))
                            .status())
                    .isEqualTo(200);

        assertThat(code(page.post("/v25.0/{me}/video_reels", call -> call.form(Map.of("upload_phase", "start")))))
                .isEqualTo(613);
    }

    private Answer finish(String reel) {
        var fields =
                Map.of("upload_phase", "finish", "video_id", reel, "video_state", "PUBLISHED", "description", "Filmi");
        return page.post("/v25.0/{me}/video_reels", call -> call.form(fields));
    }

    private String send(JsonNode begun, Medium film, long offset) {
        return page.upload(address(begun), Slice.from(film, offset), head(film, offset))
                .parsed()
                .path("debug_info")
                .path("type")
                .asString("");
    }

    private static String address(JsonNode begun) {
        return begun.path("upload_url").asString();
    }

    private static UnaryOperator<Call> head(Medium film, long offset) {
        return call -> call.header("offset", String.valueOf(offset)).header("file_size", String.valueOf(film.bytes()));
    }

    private JsonNode look(String reel) {
        return page.get("/v25.0/" + reel + "?fields=status,post_id").json();
    }

    private String post(Map<String, String> fields) {
        return id(page.post("/v25.0/{me}/feed", call -> call.form(fields)));
    }

    private static List<String> messages(JsonNode list) {
        return list.path("data").values().stream()
                .map(post -> post.path("message").asString())
                .toList();
    }

    @Test
    void what_belongs_to_another_page_is_not_there() {
        var photo = id(upload(gallery.photo(1, ""), FOR_LATER));

        assertThat(code(new Stranger(environment, PageStand.PLATFORM).get("/v25.0/" + photo)))
                .isEqualTo(100);
    }

    private Answer upload(Medium medium, Map<String, String> fields) {
        return page.post("/v25.0/{me}/photos", call -> call.multipart(fields, "source", Slice.whole(medium)));
    }

    private Answer attach(String photo) {
        var fields = Map.of("published", "false", "attached_media[0]", "{\"media_fbid\":\"" + photo + "\"}");
        return page.post("/v25.0/{me}/feed", call -> call.form(fields));
    }

    private static String id(Answer answer) {
        return answer.json().path("id").asString();
    }

    private static int code(Answer answer) {
        return Stranger.error(answer).path("code").asInt();
    }
}

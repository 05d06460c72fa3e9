package fi.kaari.sandbox.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.TestClock;
import fi.kaari.platform.Answer;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Slice;
import fi.kaari.sandbox.Observer;
import fi.kaari.sandbox.SandboxTest;
import fi.kaari.sandbox.Stranger;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

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
        assertThat(page.get("/" + page.id() + "/feed").status()).isEqualTo(404);
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

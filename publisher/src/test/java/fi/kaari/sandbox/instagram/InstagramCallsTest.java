package fi.kaari.sandbox.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.TestClock;
import fi.kaari.platform.Answer;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.Observer;
import fi.kaari.sandbox.SandboxTest;
import fi.kaari.sandbox.Stranger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@SandboxTest
class InstagramCallsTest {

    @Autowired
    private Environment environment;

    @Autowired
    private Observer observer;

    @Autowired
    private Backstage backstage;

    @Autowired
    private TestClock clock;

    private final Gallery gallery = new Gallery();
    private Stranger account;

    @BeforeEach
    void arrive() {
        account = new Stranger(environment, InstagramStand.PLATFORM);
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void only_jpeg_is_taken_and_only_in_a_certain_shape() {
        assertThat(fetched(Map.of("image_url", address(gallery.film())))).contains("ERROR", "2207005");
        assertThat(fetched(Map.of("image_url", address(gallery.photo(200, 900)))))
                .contains("ERROR", "2207009");
        assertThat(fetched(Map.of("media_type", "REELS", "video_url", address(gallery.photo(1, "")))))
                .contains("ERROR", "2207026");
    }

    @Test
    void what_cannot_be_fetched_is_an_error_of_the_container() {
        assertThat(fetched(Map.of("image_url", address(gallery.photo(1, "")) + "gone")))
                .contains("ERROR", "2207052");
        assertThat(subcode(make(Map.of("image_url", "file:///etc/passwd")))).isEqualTo(2207052);
        assertThat(subcode(make(Map.of("image_url", "https://example.org/kesä.jpg"))))
                .isEqualTo(2207052);
    }

    @Test
    void a_caption_with_too_many_hashtags_is_refused() {
        assertThat(subcode(make(Map.of("image_url", address(gallery.photo(1, "")), "caption", "#a ".repeat(31)))))
                .isEqualTo(2207010);
    }

    @Test
    void a_video_alone_is_a_reel() {
        assertThat(subcode(make(Map.of("media_type", "VIDEO", "video_url", address(gallery.film())))))
                .isEqualTo(2207067);
    }

    @Test
    void videos_have_no_alternative_text() {
        assertThat(code(make(Map.of("media_type", "REELS", "video_url", address(gallery.film()), "alt_text", "Filmi"))))
                .isEqualTo(100);
    }

    @Test
    void a_carousel_has_two_children_or_more_and_all_are_ready() {
        var child = ready(Map.of("image_url", address(gallery.photo(1, "")), "is_carousel_item", "true"));
        var single = ready(Map.of("image_url", address(gallery.photo(2, ""))));

        assertThat(subcode(make(Map.of("media_type", "CAROUSEL", "children", child))))
                .isEqualTo(2207028);
        assertThat(subcode(make(Map.of("media_type", "CAROUSEL", "children", child + "," + single))))
                .isEqualTo(2207027);
    }

    @Test
    void a_container_is_published_once() {
        var container = ready(Map.of("image_url", address(gallery.photo(1, ""))));

        assertThat(publish(container).status()).isEqualTo(200);
        assertThat(subcode(publish(container))).isEqualTo(2207008);
        assertThat(observer.posts(InstagramStand.PLATFORM, account.id())).hasSize(1);
    }

    @Test
    void a_container_that_was_not_fetched_is_not_published() {
        var container = id(make(Map.of("image_url", address(gallery.photo(1, "")) + "gone")));
        settled(container);

        assertThat(subcode(publish(container))).isEqualTo(2207027);
    }

    @Test
    void a_container_is_gone_after_a_day() {
        var container = ready(Map.of("image_url", address(gallery.photo(1, ""))));
        clock.advance(Duration.ofHours(25));

        assertThat(settled(container)).contains("EXPIRED");
        assertThat(subcode(publish(container))).isEqualTo(2207020);
    }

    @Test
    void a_used_up_quota_is_said_and_held_to() {
        for (int i = 0; i < 3; i++) publish(ready(Map.of("image_url", address(gallery.photo(i, "")))));

        var limit = account.get("/v25.0/{me}/content_publishing_limit?fields=quota_usage,config");
        assertThat(limit.json().path("data").path(0).path("quota_usage").asInt())
                .isEqualTo(3);
        assertThat(subcode(publish(ready(Map.of("image_url", address(gallery.photo(4, "")))))))
                .isEqualTo(2207042);

        clock.advance(Duration.ofHours(24));
        assertThat(publish(ready(Map.of("image_url", address(gallery.photo(5, "")))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_fetch_that_a_restart_has_cut_off_begins_again_when_somebody_looks() {
        var id = Ids.digits(17);
        var container =
                new Container(Container.FEED, address(gallery.photo(1, "")), false, false, "", "", List.of(), "");
        backstage.take(
                new Caller(InstagramStand.PLATFORM, account.id()),
                id,
                Container.KIND,
                Container.IN_PROGRESS,
                container);

        assertThat(settled(id)).contains("FINISHED");
    }

    @Test
    void a_parameter_that_does_not_exist_is_an_error() {
        var fields = Map.of("image_url", address(gallery.photo(1, "")), "colour", "red");

        assertThat(code(make(fields))).isEqualTo(100);
        assertThat(code(account.post("/v25.0/{me}/media_publish", call -> call.form(Map.of()))))
                .isEqualTo(100);
    }

    @Test
    void a_version_that_was_never_there_is_not_answered() {
        assertThat(code(account.get("/v99.0/me"))).isEqualTo(2500);
    }

    @Test
    void a_story_has_a_list_of_its_own_and_is_gone_after_a_day() {
        var story = id(publish(ready(Map.of("media_type", "STORIES", "image_url", address(gallery.photo(1, ""))))));
        var post = id(publish(ready(Map.of("image_url", address(gallery.photo(2, "")), "caption", "Hei"))));

        assertThat(ids(account.get("/v25.0/{me}/stories?fields=id"))).containsExactly(story);
        assertThat(ids(account.get("/v25.0/{me}/media?fields=id,caption"))).containsExactly(post);
        assertThat(account.get("/v25.0/" + story + "?fields=media_product_type")
                        .json()
                        .path("media_product_type")
                        .asString())
                .isEqualTo("STORY");
        clock.advance(Duration.ofHours(25));
        assertThat(ids(account.get("/v25.0/{me}/stories?fields=id"))).isEmpty();
    }

    @Test
    void stories_have_no_alternative_text() {
        assertThat(code(make(Map.of(
                        "media_type", "STORIES", "image_url", address(gallery.photo(1, "")), "alt_text", "Ranta"))))
                .isEqualTo(100);
    }

    @Test
    void a_reel_calls_itself_a_video() {
        var reel = id(publish(ready(Map.of("media_type", "REELS", "video_url", address(gallery.film())))));

        var told = account.get("/v25.0/" + reel + "?fields=media_type,media_product_type")
                .json();
        assertThat(told.path("media_type").asString()).isEqualTo("VIDEO");
        assertThat(told.path("media_product_type").asString()).isEqualTo("REELS");
        assertThat(code(account.get("/v25.0/" + reel + "/insights?metric=profile_visits")))
                .isEqualTo(100);
        assertThat(account.get("/v25.0/" + reel + "/insights?metric=views,ig_reels_avg_watch_time")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_post_is_deleted_once() {
        var post = id(publish(ready(Map.of("image_url", address(gallery.photo(1, ""))))));

        assertThat(account.delete("/v25.0/" + post).json().path("deleted_id").asString())
                .isEqualTo(post);
        assertThat(observer.posts(InstagramStand.PLATFORM, account.id())).isEmpty();
        assertThat(subcode(account.delete("/v25.0/" + post))).isEqualTo(33);
    }

    @Test
    void an_account_makes_400_containers_a_day() {
        var caller = new Caller(InstagramStand.PLATFORM, account.id());
        for (int i = 0; i < 400; i++)
            backstage.take(caller, Ids.digits(17), Container.KIND, Container.FINISHED, Map.of());

        assertThat(code(make(Map.of("image_url", address(gallery.photo(1, ""))))))
                .isEqualTo(4);
    }

    private static List<String> ids(Answer list) {
        return list.json().path("data").values().stream()
                .map(post -> post.path("id").asString())
                .toList();
    }

    @Test
    void what_belongs_to_another_account_is_not_there() {
        var container = ready(Map.of("image_url", address(gallery.photo(1, ""))));
        var other = new Stranger(environment, InstagramStand.PLATFORM);

        assertThat(subcode(other.get("/v25.0/" + container))).isEqualTo(33);
        assertThat(subcode(
                        other.post("/v25.0/{me}/media_publish", call -> call.form(Map.of("creation_id", container)))))
                .isEqualTo(33);
        assertThat(code(other.get("/v25.0/" + account.id() + "/media"))).isEqualTo(200);
    }

    private Answer make(Map<String, String> fields) {
        return account.post("/v25.0/{me}/media", call -> call.form(fields));
    }

    private Answer publish(String container) {
        return account.post("/v25.0/{me}/media_publish", call -> call.form(Map.of("creation_id", container)));
    }

    private String ready(Map<String, String> fields) {
        var container = id(make(fields));
        assertThat(settled(container)).contains("FINISHED");
        return container;
    }

    private String fetched(Map<String, String> fields) {
        return settled(id(make(fields)));
    }

    private String settled(String container) {
        for (int looks = 0; looks < 400; looks++) {
            var seen = account.get("/v25.0/" + container + "?fields=status_code,status")
                    .body();
            if (!seen.contains("IN_PROGRESS")) return seen;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
        }
        throw new AssertionError("never settled");
    }

    private static String address(Medium medium) {
        return medium.publicAddress().toString();
    }

    private static String id(Answer answer) {
        return answer.json().path("id").asString();
    }

    private static int code(Answer answer) {
        return Stranger.error(answer).path("code").asInt();
    }

    private static int subcode(Answer answer) {
        return Stranger.error(answer).path("error_subcode").asInt();
    }
}

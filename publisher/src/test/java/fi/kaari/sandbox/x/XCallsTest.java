package fi.kaari.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.TestClock;
import fi.kaari.platform.Answer;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Slice;
import fi.kaari.sandbox.Observer;
import fi.kaari.sandbox.SandboxTest;
import fi.kaari.sandbox.Stranger;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@SandboxTest
class XCallsTest {

    @Autowired
    private Environment environment;

    @Autowired
    private Observer observer;

    @Autowired
    private TestClock clock;

    private final Gallery gallery = new Gallery();
    private Stranger account;

    @BeforeEach
    void arrive() {
        account = new Stranger(environment, XStand.PLATFORM);
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void the_same_words_twice_are_refused() {
        assertThat(tweet(Map.of("text", "Hei")).status()).isEqualTo(201);

        var second = tweet(Map.of("text", "Hei"));

        assertThat(second.status()).isEqualTo(403);
        assertThat(second.body()).contains("duplicate content");
        assertThat(observer.posts(XStand.PLATFORM, account.id())).hasSize(1);
    }

    @Test
    void nobody_guards_the_same_words_with_media() {
        var body = Map.of("text", "Hei", "media", Map.of("media_ids", List.of(uploaded(gallery.photo(1, "")))));

        assertThat(tweet(body).status()).isEqualTo(201);
        assertThat(tweet(body).status()).isEqualTo(201);
    }

    @Test
    void what_is_not_in_the_schema_is_refused() {
        assertThat(tweet(Map.of("text", "Hei", "mood", "good")).status()).isEqualTo(400);
        assertThat(tweet(Map.of()).status()).isEqualTo(400);
    }

    @Test
    void ids_of_media_are_texts_of_media_that_are_ready() {
        var photo = uploaded(gallery.photo(1, ""));

        assertThat(withMedia(List.of(new BigInteger(photo))).status()).isEqualTo(400);
        assertThat(withMedia(List.of("1234567890123456789")).status()).isEqualTo(400);
        assertThat(withMedia(List.of(begun(gallery.photo(2, "")))).status()).isEqualTo(400);
        assertThat(withMedia(List.of(photo)).status()).isEqualTo(201);
    }

    @Test
    void four_photos_or_one_video() {
        var photo = uploaded(gallery.photo(1, ""));

        assertThat(withMedia(Collections.nCopies(5, photo)).status()).isEqualTo(400);
        assertThat(withMedia(Collections.nCopies(4, photo)).status()).isEqualTo(201);

        var film = uploaded(gallery.film());
        assertThat(withMedia(List.of(film)).status()).isEqualTo(400);
        clock.advance(Duration.ofSeconds(5));
        assertThat(withMedia(List.of(film, photo)).status()).isEqualTo(400);
        assertThat(withMedia(List.of(film)).status()).isEqualTo(201);
    }

    @Test
    void media_are_gone_after_a_day() {
        var photo = uploaded(gallery.photo(1, ""));
        clock.advance(Duration.ofHours(25));

        assertThat(withMedia(List.of(photo)).status()).isEqualTo(400);
    }

    @Test
    void an_upload_is_whole_before_it_is_finalized_and_may_be_sent_again() {
        var film = gallery.film();
        var id = begun(film);
        append(id, 0, Slice.atMost(film, 0, 400_000));

        assertThat(finish(id).status()).isEqualTo(400);

        append(id, 1, Slice.atMost(film, 400_000, 400_000));
        append(id, 0, Slice.atMost(film, 0, 400_000));
        assertThat(finish(id)
                        .json()
                        .path("data")
                        .path("processing_info")
                        .path("state")
                        .asString())
                .isEqualTo("in_progress");
    }

    @Test
    void the_bytes_decide_what_a_medium_is() {
        var film = gallery.film();
        var id = id(initialize("image/jpeg", film.bytes(), "tweet_image"));
        append(id, 0, Slice.whole(film));

        assertThat(finish(id).status()).isEqualTo(400);
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_sent() {
        assertThat(initialize("image/jpeg", 5_000_001, "tweet_image").status()).isEqualTo(400);
        assertThat(initialize("image/jpeg", 100, "holiday_photo").status()).isEqualTo(400);
    }

    @Test
    void the_first_way_to_upload_is_dead() {
        assertThat(account.get("/2/media/upload?command=INIT").status()).isEqualTo(400);
    }

    @Test
    void the_timeline_shows_short_links_and_escaped_signs() {
        tweet(Map.of("text", "A & B: https://example.org/a?b=1&c=2 ja example.org"));

        var post = account.get("/2/users/{me}/tweets?max_results=5&tweet.fields=entities")
                .json()
                .path("data")
                .path(0);

        assertThat(post.path("text").asString()).matches("A &amp; B: https://t\\.co/\\w+ ja https://t\\.co/\\w+");
        assertThat(post.path("entities")
                        .path("urls")
                        .path(0)
                        .path("expanded_url")
                        .asString())
                .isEqualTo("https://example.org/a?b=1&c=2");
    }

    @Test
    void an_empty_timeline_has_no_data() {
        assertThat(account.get("/2/users/{me}/tweets?max_results=5").json().has("data"))
                .isFalse();
    }

    @Test
    void only_what_is_asked_for_is_told_in_the_words_it_is_asked_in() {
        var first = id(tweet(Map.of("text", "Yksi")));
        tweet(Map.of("text", "Kaksi", "reply", Map.of("in_reply_to_tweet_id", first)));

        var bare = newest("");
        assertThat(bare.propertyNames()).containsExactly("id", "text", "edit_history_tweet_ids");
        var older = newest("&tweet.fields=referenced_tweets,conversation_id,created_at,public_metrics");
        assertThat(older.path("referenced_tweets").path(0).path("id").asString())
                .isEqualTo(first);
        assertThat(older.path("conversation_id").asString()).isEqualTo(first);
        assertThat(older.path("public_metrics").has("retweet_count")).isTrue();
        var newer = newest("&post.fields=referenced_posts,public_metrics");
        assertThat(newer.path("referenced_posts").path(0).path("type").asString())
                .isEqualTo("replied_to");
        assertThat(newer.has("edit_history_post_ids")).isTrue();
        assertThat(newer.path("public_metrics").has("repost_count")).isTrue();
        assertThat(account.get("/2/users/{me}/tweets?tweet.fields=mood").status())
                .isEqualTo(400);
        assertThat(account.get("/2/users/{me}/tweets?fields=id").status()).isEqualTo(400);
    }

    private JsonNode newest(String fields) {
        return account.get("/2/users/{me}/tweets?max_results=5" + fields)
                .json()
                .path("data")
                .path(0);
    }

    @Test
    void only_own_posts_are_answered_and_none_is_quoted() {
        var other = new Stranger(environment, XStand.PLATFORM);
        var theirs = id(other.post("/2/tweets", call -> call.json(Map.of("text", "Toisen"))));

        assertThat(answering(theirs).status()).isEqualTo(403);
        assertThat(answering("not an id").status()).isEqualTo(400);
        assertThat(answering(id(tweet(Map.of("text", "Oma")))).status()).isEqualTo(201);
        assertThat(tweet(Map.of("text", "Lainaus", "quote_tweet_id", theirs)).status())
                .isEqualTo(403);
    }

    private Answer answering(String id) {
        return tweet(Map.of("text", "Vastaus", "reply", Map.of("in_reply_to_tweet_id", id)));
    }

    @Test
    void everything_has_the_kind_that_the_schema_says() {
        assertThat(tweet(Map.of("text", 5)).status()).isEqualTo(400);
        assertThat(tweet(Map.of("text", "Hei", "reply", Map.of("in_reply_to_tweet_id", 5)))
                        .status())
                .isEqualTo(400);
        assertThat(tweet(Map.of("text", "Hei", "media", Map.of("media_ids", List.of())))
                        .status())
                .isEqualTo(400);
        assertThat(tweet(Map.of("text", "Hei", "media", Map.of("media_ids", "1")))
                        .status())
                .isEqualTo(400);
        var wish = Map.of("media_type", "image/jpeg", "total_bytes", "100", "media_category", "tweet_image");
        assertThat(account.post("/2/media/upload/initialize", call -> call.json(wish))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_deleted_post_is_gone_from_everywhere() {
        var id = id(tweet(Map.of("text", "Hei")));

        assertThat(account.delete("/2/tweets/" + id)
                        .json()
                        .path("data")
                        .path("deleted")
                        .asBoolean())
                .isTrue();

        assertThat(observer.posts(XStand.PLATFORM, account.id())).isEmpty();
        assertThat(account.delete("/2/tweets/" + id).status()).isEqualTo(404);
        var lookup = account.get("/2/tweets/" + id);
        assertThat(lookup.status()).isEqualTo(200);
        assertThat(lookup.json().has("data")).isFalse();
        assertThat(lookup.json().path("errors").path(0).path("type").asString()).endsWith("/resource-not-found");
    }

    @Test
    void every_answer_tells_what_is_left_of_the_window() {
        var first = tweet(Map.of("text", "0"));
        assertThat(first.header("x-rate-limit-limit")).contains("100");
        assertThat(first.header("x-rate-limit-remaining")).contains("99");
        for (int i = 1; i < 100; i++) tweet(Map.of("text", String.valueOf(i)));

        var refused = tweet(Map.of("text", "100"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("x-rate-limit-reset"))
                .contains(String.valueOf(
                        clock.instant().plus(Duration.ofMinutes(15)).getEpochSecond()));

        clock.advance(Duration.ofMinutes(15));
        assertThat(tweet(Map.of("text", "100")).status()).isEqualTo(201);
    }

    @Test
    void a_long_timeline_comes_in_pages() {
        for (int i = 0; i < 7; i++) tweet(Map.of("text", String.valueOf(i)));

        var first = account.get("/2/users/{me}/tweets?max_results=5").json();
        var token = first.path("meta").path("next_token").asString();
        var second = account.get("/2/users/{me}/tweets?max_results=5&pagination_token=" + token)
                .json();

        assertThat(first.path("data").path(4).path("text").asString()).isEqualTo("2");
        assertThat(second.path("data").path(0).path("text").asString()).isEqualTo("1");
        assertThat(second.path("meta").has("next_token")).isFalse();
    }

    private Answer tweet(Map<String, ?> body) {
        return account.post("/2/tweets", call -> call.json(body));
    }

    private Answer withMedia(List<?> ids) {
        return tweet(Map.of("media", Map.of("media_ids", ids)));
    }

    private String uploaded(Medium medium) {
        var id = begun(medium);
        append(id, 0, Slice.whole(medium));
        assertThat(finish(id).status()).isEqualTo(200);
        return id;
    }

    private String begun(Medium medium) {
        return id(initialize(medium.type(), medium.bytes(), medium.isVideo() ? "tweet_video" : "tweet_image"));
    }

    private Answer initialize(String type, long bytes, String category) {
        var wish = Map.of("media_type", type, "total_bytes", bytes, "media_category", category);
        return account.post("/2/media/upload/initialize", call -> call.json(wish));
    }

    private void append(String id, int index, Slice slice) {
        var fields = Map.of("segment_index", String.valueOf(index));
        assertThat(account.post("/2/media/upload/" + id + "/append", call -> call.multipart(fields, "media", slice))
                        .status())
                .isEqualTo(200);
    }

    private Answer finish(String id) {
        return account.post("/2/media/upload/" + id + "/finalize", call -> call);
    }

    private static String id(Answer answer) {
        return answer.json().path("data").path("id").asString();
    }
}

package fi.kaari.platform.instagram;

import static fi.kaari.platform.FakeServer.answer;
import static fi.kaari.platform.FakeServer.reset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kaari.TestClock;
import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.FakeServer;
import fi.kaari.platform.FakeServer.Reply;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Notebook;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.Quota;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Timeouts;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** What is said to an account word by word, and how its answers are understood. */
class AccountTalkTest {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static final Account ACCOUNT = new Account("1784", new Token("EAAI"));

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final FakeServer server = new FakeServer();
    private final Gallery gallery = new Gallery();
    private final Notebook notes = new Notebook();
    private final Instagram instagram = instagram(server.base());

    @AfterEach
    void close() {
        server.close();
        gallery.close();
    }

    @Test
    void a_picture_is_handed_in_looked_at_and_published() {
        var photo = gallery.photo(1, "Ranta");
        server.plays(
                room(2, 100),
                json("{'id':17}"),
                status("FINISHED"),
                json("{'id':'179'}"),
                json("{'permalink':'/p/X/'}"));

        prepare(post(photo));
        var receipt = instagram.publish(ACCOUNT, post(photo), notes);

        assertThat(receipt).isEqualTo(new Receipt("179", URI.create("https://www.instagram.com/p/X/")));
        assertThat(targets())
                .containsExactly(
                        "GET /v25.0/1784/content_publishing_limit?fields=quota_usage,config",
                        "POST /v25.0/1784/media",
                        "GET /v25.0/17?fields=status_code,status",
                        "POST /v25.0/1784/media_publish",
                        "GET /v25.0/179?fields=permalink");
        assertThat(form(1)).containsExactly("image_url=" + photo.publicAddress(), "alt_text=Ranta", "caption=Hei");
        assertThat(form(3)).containsExactly("creation_id=17");
    }

    @Test
    void a_film_is_a_reel_and_has_no_alternative_text() {
        var film = gallery.film();
        server.plays(room(0, 100), json("{'id':'17'}"), status("FINISHED"));

        prepare(of("reel", "Hei", film));

        assertThat(form(1)).containsExactly("video_url=" + film.publicAddress(), "media_type=REELS", "caption=Hei");
    }

    @Test
    void a_story_is_its_picture_alone() {
        var photo = gallery.photo(1, "Ranta");
        server.plays(room(0, 100), json("{'id':'17'}"), status("FINISHED"));

        prepare(of("story", "Hei", photo));

        assertThat(form(1)).containsExactly("image_url=" + photo.publicAddress(), "media_type=STORIES");
    }

    @Test
    void the_carousel_comes_after_all_of_its_children() {
        var content = post(gallery.photo(1, "Ranta"), gallery.film());
        server.plays(room(0, 100), json("{'id':'1'}"), json("{'id':'2'}"), status("FINISHED"), status("IN_PROGRESS"));
        assertThat(catchThrowableOfType(NotReady.class, () -> prepare(content)).pause())
                .isEqualTo(Duration.ofMinutes(1));
        server.plays(room(0, 100), status("FINISHED"), status("FINISHED"), json("{'id':'3'}"), status("FINISHED"));

        prepare(content);

        assertThat(form(1)).contains("is_carousel_item=true").doesNotContain("caption=Hei");
        assertThat(form(2)).contains("media_type=VIDEO", "is_carousel_item=true");
        assertThat(form(8)).containsExactly("media_type=CAROUSEL", "children=1,2", "caption=Hei");
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 3600", "50, 50, 3600", "25, 25, 3600"})
    void the_quota_is_what_the_account_says(int used, int total, long pause) {
        server.plays(room(used, total));

        assertThat(catchThrowableOfType(RateLimited.class, () -> prepare(post(gallery.photo(1, ""))))
                        .pause())
                .isEqualTo(Duration.ofSeconds(pause));
    }

    @Test
    void quotas_are_told_with_what_is_used() {
        server.plays(json("{'data':[{'quota_usage':2,'config':{'quota_total':50,'quota_duration':86400}}]}"));

        assertThat(instagram.quotas(ACCOUNT))
                .containsExactly(
                        new Quota("posts", Duration.ofDays(1), 50, 2),
                        new Quota("containers", Duration.ofDays(1), 400, 0));
        var carousel = post(gallery.photo(1, ""), gallery.photo(2, ""), gallery.photo(3, ""));
        assertThat(instagram.usualQuotas())
                .extracting(quota -> instagram.cost(quota, carousel))
                .containsExactly(1, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "Error: Media upload has failed with error code 2207026, Refused",
        "Error: Media upload has failed with error code 2207009, Refused",
        "Error: Media upload has failed with error code 2207001, Unavailable",
        "Error: Media upload has failed with error code 2207053, Unavailable",
        "Error: Media upload has failed with error code 2207003, Unavailable"
    })
    void a_failed_container_says_whether_a_new_one_may_fare_better(String words, String kind) {
        server.plays(room(0, 100), json("{'id':'17'}"), json("{'status_code':'ERROR','status':'" + words + "'}"));

        assertThatThrownBy(() -> prepare(post(gallery.photo(1, ""))))
                .satisfies(problem ->
                        assertThat(problem.getClass().getSimpleName()).isEqualTo(kind));
        assertThat(notes.get("container").isPresent()).isEqualTo(kind.equals("Refused"));
    }

    @Test
    void an_expired_container_is_made_anew() {
        server.plays(room(0, 100), json("{'id':'17'}"), status("EXPIRED"));
        assertThatThrownBy(() -> prepare(post(gallery.photo(1, "")))).isInstanceOf(Unavailable.class);
        server.plays(room(0, 100), json("{'id':'18'}"), status("FINISHED"));

        prepare(post(gallery.photo(1, "")));

        assertThat(notes.get("container")).contains("18");
    }

    @ParameterizedTest
    @CsvSource({"4, 2207051", "24, 2207008", "24, 2207006", "-2, 2207020", "-1, 2207001", "1, 0", "2, 0"})
    void an_answer_that_leaves_it_open_is_followed_by_a_look_at_the_container(int code, int subcode) {
        var content = ready();
        server.plays(error(code, subcode));
        assertThatThrownBy(() -> instagram.publish(ACCOUNT, content, notes)).isInstanceOf(Unanswered.class);

        server.plays(status("FINISHED"));
        assertThat(find(content)).isEqualTo(new Sighting.Absent());
        server.plays(json("{'id':'179'}"), json("{}"));
        assertThat(instagram.publish(ACCOUNT, content, notes).remoteId()).isEqualTo("179");

        assertThat(server.requests())
                .filteredOn(request -> request.target().endsWith("/media_publish"))
                .extracting(FakeServer.Request::body)
                .containsOnly("creation_id=17");
    }

    @Test
    void what_is_taken_for_spam_and_is_not_out_rests_longer_each_time() {
        var content = ready();
        for (var rest : List.of(3, 6, 12)) {
            server.plays(error(4, 2207051));
            assertThatThrownBy(() -> instagram.publish(ACCOUNT, content, notes)).isInstanceOf(Unanswered.class);
            clock.advance(Duration.ofMinutes(1));
            server.plays(status("FINISHED"));
            assertThat(find(content)).isEqualTo(new Sighting.Absent());
            assertThat(catchThrowableOfType(RateLimited.class, () -> prepare(content))
                            .pause())
                    .isEqualTo(Duration.ofMinutes(rest - 1));

            clock.advance(Duration.ofMinutes(rest - 1));
            server.plays(status("FINISHED"));
            prepare(content);
        }
        server.plays(json("{'id':'179'}"), json("{}"));
        assertThat(instagram.publish(ACCOUNT, content, notes).remoteId()).isEqualTo("179");
    }

    @Test
    void the_rest_after_spam_has_a_longest_length() {
        var content = ready();
        for (int i = 0; i < 40; i++) {
            server.plays(error(4, 2207051));
            assertThatThrownBy(() -> instagram.publish(ACCOUNT, content, notes)).isInstanceOf(Unanswered.class);
        }

        assertThat(catchThrowableOfType(RateLimited.class, () -> prepare(content))
                        .pause())
                .isEqualTo(Duration.ofMinutes(384));
    }

    @Test
    void what_is_taken_for_spam_and_is_out_all_the_same_is_found() {
        var content = ready();
        server.plays(error(4, 2207051));
        assertThatThrownBy(() -> instagram.publish(ACCOUNT, content, notes)).isInstanceOf(Unanswered.class);
        server.plays(status("PUBLISHED"), list("{'id':'2','caption':'Hei','timestamp':'2027-03-22T07:00:02+0000'}"));

        assertThat(find(content)).isInstanceOf(Sighting.Found.class);
    }

    @Test
    void a_published_container_is_found_by_words_and_time_and_never_as_the_newest() {
        var content = ready();
        server.plays(reset());
        assertThatThrownBy(() -> instagram.publish(ACCOUNT, content, notes)).isInstanceOf(Unanswered.class);
        server.plays(
                status("PUBLISHED"),
                list(
                        "{'id':'3','caption':'Muuta','timestamp':'2027-03-22T07:00:09+0000'}",
                        "{'id':2,'caption':'  Hei ','timestamp':'2027-03-22T07:00:02+0000','permalink':'https://www.instagram.com/p/B/'}",
                        "{'id':'1','caption':'Hei','timestamp':'2027-03-15T07:00:00+0000'}"));

        assertThat(find(content))
                .isEqualTo(new Sighting.Found(new Receipt("2", URI.create("https://www.instagram.com/p/B/"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'3','caption':'Muuta','timestamp':'2027-03-22T07:00:09+0000'}",
                "{'id':'3','timestamp':'2027-03-22T07:00:09+0000'}",
                "{'id':'3','caption':'Hei'}",
                "{'id':'3','caption':'Hei','timestamp':'yesterday'}",
                "{'id':'1','caption':'Hei','timestamp':'2027-03-15T07:00:00Z'}"
            })
    void a_published_container_whose_post_is_not_listed_yet_is_an_open_question(String listed) {
        var content = attempted();
        server.plays(status("PUBLISHED"), list(listed));

        assertThat(find(content)).isEqualTo(new Sighting.Unclear());
    }

    @Test
    void the_list_is_read_on_as_long_as_it_is_new() {
        var content = attempted();
        server.plays(
                status("PUBLISHED"),
                json("""
                        {'data':[{'id':'9','caption':'Muuta','timestamp':'2027-03-22T07:05:00+0000'}],
                         'paging':{'cursors':{'before':'a','after':'b='},'next':'https://graph.facebook.com/x?access_token=EAAI'}}"""),
                list("{'id':'2','caption':'Hei','timestamp':'2027-03-22T07:00:02.000+00:00'}"));

        assertThat(find(content)).isInstanceOf(Sighting.Found.class);
        assertThat(targets())
                .last()
                .isEqualTo("GET /v25.0/1784/media?fields=id,caption,timestamp,permalink&limit=50&after=b=");
    }

    @Test
    void a_story_is_found_in_the_list_of_stories_if_it_is_the_only_one() {
        var content = of("story", "", gallery.photo(1, ""));
        attempted(content);
        server.plays(status("PUBLISHED"), list("{'id':'5','timestamp':'2027-03-22T07:00:02+0000'}"));
        assertThat(find(content)).isInstanceOf(Sighting.Found.class);
        assertThat(targets()).last().asString().startsWith("GET /v25.0/1784/stories?");

        server.plays(
                status("PUBLISHED"),
                list(
                        "{'id':'6','timestamp':'2027-03-22T07:00:04+0000'}",
                        "{'id':'5','timestamp':'2027-03-22T07:00:02+0000'}"));
        assertThat(find(content)).isEqualTo(new Sighting.Unclear());
    }

    @ParameterizedTest
    @CsvSource({"06:59:30, Unclear", "06:59:56, Found", "07:00:59, Found", "07:01:30, Unclear"})
    void a_story_of_another_time_than_the_call_is_somebody_elses(String time, String sighting) {
        var content = of("story", "", gallery.photo(1, ""));
        attempted(content);
        server.plays(status("PUBLISHED"), list("{'id':'5','timestamp':'2027-03-22T" + time + "+0000'}"));

        assertThat(find(content).getClass().getSimpleName()).isEqualTo(sighting);
    }

    @Test
    void which_of_two_posts_with_the_same_words_it_is_stays_an_open_question() {
        var content = attempted();
        server.plays(
                status("PUBLISHED"),
                list(
                        "{'id':'2','caption':'Hei','timestamp':'2027-03-22T07:00:04+0000'}",
                        "{'id':'1','caption':'Hei','timestamp':'2027-03-22T07:00:02+0000'}"));

        assertThat(find(content)).isEqualTo(new Sighting.Unclear());
    }

    @Test
    void not_ready_is_what_it_says_at_the_first_attempt_and_open_at_the_second() {
        var content = ready();
        server.plays(error(9007, 2207027));
        assertThatThrownBy(() -> instagram.publish(ACCOUNT, content, notes)).isInstanceOf(NotReady.class);
        server.plays(error(9007, 2207027));
        assertThatThrownBy(() -> instagram.publish(ACCOUNT, content, notes)).isInstanceOf(Unanswered.class);
    }

    @Test
    void a_restricted_account_and_a_used_up_day_stop_the_post_for_good_reasons() {
        var content = ready();
        server.plays(error(25, 2207050));
        assertThatThrownBy(() -> instagram.publish(ACCOUNT, content, notes)).isInstanceOf(Unauthorised.class);
        server.plays(error(9, 2207042));
        assertThatThrownBy(() -> instagram.publish(ACCOUNT, content, notes)).isInstanceOf(RateLimited.class);
    }

    @Test
    void a_container_that_is_not_seen_for_a_moment_is_asked_for_again() {
        server.plays(room(0, 100), json("{'id':'17'}"), error(100, 33));

        assertThatThrownBy(() -> prepare(post(gallery.photo(1, "")))).isInstanceOf(Unavailable.class);
        assertThat(notes.get("container")).contains("17");
    }

    @Test
    void counts_are_those_of_the_kind() {
        server.plays(
                json("{'media_product_type':'REELS','id':'1'}"),
                json("{'data':[{'name':'views','values':[{'value':9}]}]}"));

        assertThat(instagram.measure(ACCOUNT, new Receipt("1", null))).isEqualTo(Map.of("views", 9L));
        assertThat(targets())
                .last()
                .asString()
                .contains("ig_reels_avg_watch_time")
                .doesNotContain("impressions");
    }

    @Test
    void a_post_is_taken_back_with_a_sign_in_at_facebook_only() {
        server.plays(json("{'success':true,'deleted_id':'1'}"));
        instagram.retract(ACCOUNT, new Receipt("1", null), notes);
        assertThat(targets()).containsExactly("DELETE /v25.0/1");

        assertThatThrownBy(
                        () -> instagram("https://graph.instagram.com").retract(ACCOUNT, new Receipt("1", null), notes))
                .isInstanceOf(Refused.class);
    }

    @Test
    void every_right_is_asked_for_and_the_missing_one_named() {
        server.plays(json("{'username':'x','id':'1784'}"), json("{'data':[]}"), json("{'data':[]}"));
        instagram.verify(ACCOUNT);
        assertThat(targets())
                .containsExactly(
                        "GET /v25.0/1784?fields=username",
                        "GET /v25.0/1784/content_publishing_limit?fields=quota_usage",
                        "GET /v25.0/1784/media?fields=id");

        server.plays(json("{'username':'x','id':'1784'}"), error(10, 0));
        assertThatThrownBy(() -> instagram.verify(ACCOUNT))
                .isInstanceOf(Unauthorised.class)
                .hasMessageContaining("instagram_content_publish");

        server.plays(error(100, 33));
        assertThatThrownBy(() -> instagram.verify(ACCOUNT))
                .isInstanceOf(Unauthorised.class)
                .hasMessageContaining("1784");
    }

    private Content ready() {
        var content = post(gallery.photo(1, ""));
        ready(content);
        return content;
    }

    private void ready(Content content) {
        server.plays(room(0, 100), json("{'id':'17'}"), status("FINISHED"));
        prepare(content);
    }

    private Content attempted() {
        var content = post(gallery.photo(1, ""));
        attempted(content);
        return content;
    }

    private void attempted(Content content) {
        ready(content);
        server.plays(reset());
        assertThatThrownBy(() -> instagram.publish(ACCOUNT, content, notes)).isInstanceOf(Unanswered.class);
    }

    private void prepare(Content content) {
        instagram.prepare(ACCOUNT, content, notes);
    }

    private Sighting find(Content content) {
        return instagram.find(ACCOUNT, content, notes, clock.instant());
    }

    private Instagram instagram(String baseUrl) {
        var timeouts = new Timeouts(FIVE_SECONDS, FIVE_SECONDS, FIVE_SECONDS);
        var settings = new Settings(baseUrl, "v25.0", Duration.ofSeconds(3), Duration.ofMinutes(1), timeouts);
        return new Instagram(settings, new BaseAddress(baseUrl, Instagram.ID, new MockEnvironment()), clock);
    }

    private static Content post(Medium... media) {
        return new Content(Locale.of("fi"), "", "Hei", "", List.of(media), Map.of());
    }

    private static Content of(String kind, String text, Medium... media) {
        return new Content(Locale.of("fi"), "", text, "", List.of(media), Map.of("kind", kind));
    }

    private List<String> targets() {
        return server.requests().stream()
                .map(request -> request.method() + " " + decoded(request.target()))
                .toList();
    }

    private List<String> form(int number) {
        return List.of(server.requests().get(number).body().split("&")).stream()
                .map(AccountTalkTest::decoded)
                .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Reply room(int used, int total) {
        return json("{'data':[{'quota_usage':%d,'config':{'quota_total':%d}}]}".formatted(used, total));
    }

    private static Reply status(String code) {
        return json("{'status_code':'" + code + "','id':17}");
    }

    private static Reply list(String... posts) {
        return json("{'data':[" + String.join(",", posts) + "]}");
    }

    private static Reply error(int code, int subcode) {
        return answer(
                400, "{\"error\":{\"message\":\"no\",\"code\":%d,\"error_subcode\":%d}}".formatted(code, subcode));
    }

    private static Reply json(String body) {
        return answer(200, body.replace('\'', '"'));
    }
}

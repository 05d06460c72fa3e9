package fi.kaari.platform.x;

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
import fi.kaari.platform.FakeServer.Request;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Notebook;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** X as its contract describes it, played word for word. */
class TimelineTest {

    private static final Account ACCOUNT = new Account("2244994945", new Token("secret"));
    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    private static final Reply DUPLICATE = answer(403, """
            {"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank",
             "title":"Forbidden","status":403}""");
    private static final Reply NOT_TOLD = answer(200, """
            {"errors":[{"resource_type":"user","title":"Authorization Error",
             "type":"https://api.twitter.com/2/problems/not-authorized-for-resource"}]}""");

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final FakeServer server = new FakeServer();
    private final Gallery gallery = new Gallery();
    private final Notebook notes = new Notebook();
    private X x;

    @BeforeEach
    void wire() {
        var address = new BaseAddress(server.base(), X.ID, new MockEnvironment());
        x = new X(new Settings(server.base(), 280, TIMEOUTS), address, clock);
    }

    @AfterEach
    void close() {
        server.close();
        gallery.close();
    }

    @Test
    void a_post_is_told_in_the_fewest_words() {
        server.plays(made("1"), made("2"));

        x.publish(ACCOUNT, content("Yksi\n---\nKaksi"), notes);

        assertThat(server.requests())
                .extracting(Request::body)
                .containsExactly(
                        "{\"text\":\"Yksi\"}", "{\"text\":\"Kaksi\",\"reply\":{\"in_reply_to_tweet_id\":\"1\"}}");
    }

    @Test
    void a_duplicate_is_refused_unless_it_may_be_our_own() {
        server.plays(DUPLICATE, reset(), DUPLICATE);

        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Hei"), new Notebook()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Hei"), notes)).isInstanceOf(Unanswered.class);
        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Hei"), notes)).isInstanceOf(Unanswered.class);
    }

    @Test
    void a_duplicate_after_a_lost_answer_is_never_taken_for_absent_however_long_lists_lag() {
        server.plays(reset(), DUPLICATE, answer(200, "{\"meta\":{\"result_count\":0}}"));
        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Hei"), notes)).isInstanceOf(Unanswered.class);
        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Hei"), notes)).isInstanceOf(Unanswered.class);

        assertThat(find("Hei")).isEqualTo(new Sighting.Unclear());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            429 | {"title":"Too Many Requests","type":"about:blank","status":429}
            402 | {"title":"CreditsDepleted"}
            401 | {"title":"Unauthorized","type":"about:blank","status":401}
            400 | {"type":"https://api.x.com/2/problems/invalid-request"}
            """)
    void what_x_has_turned_down_was_not_made_so_that_a_duplicate_of_it_is_refused(int status, String body) {
        server.plays(answer(status, body), DUPLICATE);
        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Hei"), notes)).isInstanceOf(PlatformException.class);

        assertThat(find("Hei")).isEqualTo(new Sighting.Absent());
        assertThat(server.requests()).hasSize(1);
        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Hei"), notes))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("duplicate content");
    }

    @Test
    void a_post_for_which_there_was_no_room_was_not_made_so_that_a_duplicate_of_it_is_refused() {
        server.plays(full(Duration.ofSeconds(90)));
        x.publish(ACCOUNT, content("Yksi"), new Notebook());
        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Kaksi"), notes)).isInstanceOf(RateLimited.class);

        clock.advance(Duration.ofSeconds(91));
        server.plays(DUPLICATE);
        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Kaksi"), notes)).isInstanceOf(Refused.class);
    }

    @Test
    void an_answer_that_was_lost_once_stays_an_open_question_whatever_x_turns_down_afterwards() {
        server.plays(reset(), answer(429, "{}"), DUPLICATE);
        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Hei"), notes)).isInstanceOf(Unanswered.class);
        clock.advance(Duration.ofMinutes(5));
        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Hei"), notes)).isInstanceOf(RateLimited.class);
        assertThatThrownBy(() -> x.publish(ACCOUNT, content("Hei"), notes)).isInstanceOf(Unanswered.class);

        server.plays(timeline("{\"id\":\"7\",\"created_at\":\"2027-03-22T07:00:01.000Z\",\"text\":\"Hei\"}"));
        assertThat(find("Hei")).isInstanceOf(Sighting.Found.class);
    }

    @Test
    void a_timeline_that_is_not_told_proves_nothing() {
        attempted();
        server.plays(NOT_TOLD, answer(200, "{\"meta\":{\"result_count\":0}}"));

        assertThat(find("Hei")).isEqualTo(new Sighting.Unclear());
        assertThat(find("Hei")).isEqualTo(new Sighting.Absent());
    }

    @Test
    void links_escapes_and_the_address_of_the_media_do_not_hide_a_post() {
        attempted();
        server.plays(timeline("""
                {"id":"7","created_at":"2027-03-22T07:00:01.000Z","conversation_id":"7",
                 "text":"A &amp; B &lt;3 https://t.co/aaa ja https://t.co/bbb",
                 "entities":{"urls":[
                  {"url":"https://t.co/aaa","expanded_url":"https://xn--ty-gka.example.org/p%C3%A4iv%C3%A4?a=1&b=2"},
                  {"url":"https://t.co/bbb","expanded_url":"http://example.org/"}]}}"""));

        assertThat(find("A & B <3 https://työ.example.org/päivä?a=1&b=2 ja example.org"))
                .isInstanceOf(Sighting.Found.class);
    }

    @Test
    void media_are_known_by_their_keys_and_their_address_need_not_be_explained() {
        attempted();
        notes.put("media.0.id", "1999");
        var post = """
                {"id":"7","created_at":"2027-03-22T07:00:01.000Z","text":"Kuva https://t.co/ccc",
                 "attachments":{"media_keys":["3_%s"]}}""";
        server.plays(timeline(post.formatted("1998")), timeline(post.formatted("1999")));
        var illustrated = content("Kuva", gallery.photo(1, ""));

        assertThat(x.find(ACCOUNT, illustrated, notes, clock.instant())).isEqualTo(new Sighting.Absent());
        assertThat(x.find(ACCOUNT, illustrated, notes, clock.instant())).isInstanceOf(Sighting.Found.class);
    }

    @Test
    void the_newer_words_are_asked_in_where_the_older_ones_are_not_known() {
        notes.put("attempt.0", clock.instant().toString());
        notes.put("post.0", "6");
        attempted(1);
        server.plays(
                answer(
                        400,
                        "{\"errors\":[{\"message\":\"The query parameter [tweet.fields] is not one of [post.fields]\"}]}"),
                timeline("""
                        {"id":"7","created_at":"2027-03-22T07:00:01.000Z","text":"Kaksi","conversation_id":"6",
                         "edit_history_post_ids":["7"],"referenced_posts":[{"type":"replied_to","id":"6"}]}"""));

        assertThat(find("Yksi\n---\nKaksi")).isInstanceOf(Sighting.Found.class);
        assertThat(server.requests().getLast().target())
                .contains("post.fields=created_at%2Centities%2Cattachments%2Cconversation_id%2Creferenced_posts");
    }

    @Test
    void it_is_looked_for_on_every_page_since_the_attempt() {
        attempted();
        server.plays(
                answer(200, """
                        {"data":[{"id":"9","created_at":"2027-03-22T07:05:00.000Z","text":"Muuta"}],
                         "meta":{"next_token":"abc"}}"""),
                timeline("{\"id\":\"7\",\"created_at\":\"2027-03-22T07:00:01.000Z\",\"text\":\"Hei\"}"));

        assertThat(find("Hei")).isInstanceOf(Sighting.Found.class);
        assertThat(server.requests().getLast().target()).contains("pagination_token=abc");
    }

    @Test
    void a_long_post_is_compared_by_its_whole_text() {
        attempted();
        server.plays(timeline("""
                {"id":"7","created_at":"2027-03-22T07:00:01.000Z","text":"Alku… https://t.co/zzz",
                 "note_tweet":{"text":"Alku ja loppu"}}"""));

        assertThat(find("Alku ja loppu")).isInstanceOf(Sighting.Found.class);
    }

    @Test
    void nothing_is_sent_into_a_window_that_is_known_to_be_full() {
        server.plays(full(Duration.ofSeconds(90)));
        x.publish(ACCOUNT, content("Yksi"), new Notebook());

        var limited =
                catchThrowableOfType(RateLimited.class, () -> x.publish(ACCOUNT, content("Kaksi"), new Notebook()));

        assertThat(limited.pause()).isEqualTo(Duration.ofSeconds(91));
        assertThat(server.requests()).hasSize(1);
        assertThat(x.quotas(ACCOUNT).getFirst().used()).isEqualTo(100);
        clock.advance(Duration.ofSeconds(91));
        server.plays(made("2"));
        x.publish(ACCOUNT, content("Kaksi"), new Notebook());
    }

    @Test
    void what_is_deleted_already_is_as_good_as_deleted_now() {
        server.plays(
                answer(200, "{\"data\":{\"deleted\":true}}"),
                answer(404, "{}"),
                answer(200, "{\"errors\":[{\"type\":\"https://api.x.com/2/problems/resource-not-found\"}]}"),
                answer(200, "{\"data\":{\"deleted\":false}}"),
                NOT_TOLD);
        var receipt = new Receipt("7", null);

        for (int i = 0; i < 3; i++) x.retract(ACCOUNT, receipt, new Notebook());
        assertThatThrownBy(() -> x.retract(ACCOUNT, receipt, new Notebook())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> x.retract(ACCOUNT, receipt, new Notebook())).isInstanceOf(Refused.class);
        assertThat(server.requests().getFirst().method()).isEqualTo("DELETE");
        assertThat(server.requests().getFirst().target()).isEqualTo("/2/tweets/7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"retweet_count", "repost_count"})
    void counts_have_the_newer_names(String name) {
        server.plays(answer(200, "{\"data\":{\"id\":\"7\",\"public_metrics\":{\"" + name + "\":3,\"like_count\":5}}}"));

        assertThat(x.measure(ACCOUNT, new Receipt("7", null))).isEqualTo(Map.of("repost_count", 3L, "like_count", 5L));
    }

    @Test
    void a_post_that_is_gone_counts_nothing() {
        server.plays(answer(200, "{\"errors\":[{\"title\":\"Not Found Error\"}]}"));

        assertThatThrownBy(() -> x.measure(ACCOUNT, new Receipt("7", null))).isInstanceOf(Refused.class);
    }

    @Test
    void a_token_has_to_be_the_account_s_own_and_let_us_read() {
        server.plays(
                answer(200, "{\"data\":{\"id\":\"2244994945\"}}"),
                answer(200, "{\"meta\":{\"result_count\":0}}"),
                answer(200, "{\"data\":{\"id\":\"7\"}}"),
                answer(200, "{\"data\":{\"id\":\"2244994945\"}}"),
                answer(403, "{\"type\":\"https://api.twitter.com/2/problems/client-forbidden\"}"));

        x.verify(ACCOUNT);
        assertThatThrownBy(() -> x.verify(ACCOUNT)).isInstanceOf(Unauthorised.class);
        assertThatThrownBy(() -> x.verify(ACCOUNT)).isInstanceOf(Unauthorised.class);
    }

    @Test
    void x_is_asked_again_about_a_film_no_earlier_than_it_says() {
        var film = content("Filmi", gallery.film());
        server.plays(id("1999"), answer(200, "{}"), processing("pending", 7));

        assertThat(notReady(film)).isEqualTo(Duration.ofSeconds(7));
        assertThat(notReady(film)).isEqualTo(Duration.ofSeconds(7));
        assertThat(server.requests()).hasSize(3);

        clock.advance(Duration.ofSeconds(7));
        server.plays(processing("in_progress", 20));
        assertThat(notReady(film)).isEqualTo(Duration.ofSeconds(20));
        clock.advance(Duration.ofSeconds(20));
        server.plays(processing("succeeded", 0));
        x.prepare(ACCOUNT, film, notes);

        assertThat(server.requests())
                .extracting(Request::target)
                .containsExactly(
                        "/2/media/upload/initialize",
                        "/2/media/upload/1999/append",
                        "/2/media/upload/1999/finalize",
                        "/2/media/upload?command=STATUS&media_id=1999",
                        "/2/media/upload?command=STATUS&media_id=1999");
    }

    @Test
    void a_film_is_described_once_it_is_processed_and_before_it_is_posted() {
        var film = content("Filmi", gallery.film("Lapsi juoksee laiturille"));
        server.plays(id("1999"), answer(200, "{}"), processing("pending", 1));
        assertThat(notReady(film)).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        server.plays(processing("succeeded", 0), answer(200, "{\"data\":{\"id\":\"1999\"}}"), made("7"));

        x.prepare(ACCOUNT, film, notes);
        x.prepare(ACCOUNT, film, notes);
        x.publish(ACCOUNT, film, notes);

        assertThat(server.requests())
                .extracting(Request::target)
                .endsWith("/2/media/upload?command=STATUS&media_id=1999", "/2/media/metadata", "/2/tweets");
        assertThat(server.requests().get(4).body())
                .contains("\"id\":\"1999\"", "\"metadata\":{\"alt_text\":{\"text\":\"Lapsi juoksee laiturille\"}}");
    }

    @Test
    void a_film_that_x_cannot_process_is_refused_in_its_words() {
        server.plays(id("1999"), answer(200, "{}"), processing("pending", 1));
        var film = content("Filmi", gallery.film());
        assertThat(notReady(film)).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        server.plays(answer(200, """
                {"data":{"processing_info":{"state":"failed","error":{"code":1,"name":"InvalidMedia","message":"no video"}}}}"""));

        assertThatThrownBy(() -> x.prepare(ACCOUNT, film, notes))
                .isInstanceOf(Refused.class)
                .hasMessage("no video");
    }

    @Test
    void a_finalized_picture_whose_answer_was_lost_is_not_uploaded_again() {
        server.plays(id("1999"), answer(200, "{}"), reset());
        var picture = content("Kuva", gallery.photo(1, "Ranta"));
        assertThatThrownBy(() -> x.prepare(ACCOUNT, picture, notes)).isInstanceOf(Unavailable.class);

        server.plays(answer(400, "{}"), answer(200, "{\"data\":{\"id\":\"1999\"}}"), answer(200, "{}"));
        x.prepare(ACCOUNT, picture, notes);

        assertThat(server.requests().getLast().target()).isEqualTo("/2/media/metadata");
        assertThat(server.requests().getLast().body())
                .contains("\"id\":\"1999\"", "\"metadata\":{\"alt_text\":{\"text\":\"Ranta\"}}");
    }

    @Test
    void media_that_x_has_forgotten_meanwhile_are_uploaded_anew() {
        server.plays(id("1999"), answer(200, "{}"), reset());
        var picture = content("Kuva", gallery.photo(1, ""));
        assertThatThrownBy(() -> x.prepare(ACCOUNT, picture, notes)).isInstanceOf(Unavailable.class);
        server.plays(answer(404, "{}"), answer(404, "{}"));
        assertThatThrownBy(() -> x.prepare(ACCOUNT, picture, notes)).isInstanceOf(Unavailable.class);

        server.plays(id("2000"), answer(200, "{}"), answer(200, "{\"data\":{\"id\":\"2000\"}}"), made("7"));
        x.prepare(ACCOUNT, picture, notes);
        x.publish(ACCOUNT, picture, notes);

        assertThat(server.requests().getLast().body()).contains("\"media\":{\"media_ids\":[\"2000\"]}");
    }

    private Duration notReady(Content content) {
        return catchThrowableOfType(NotReady.class, () -> x.prepare(ACCOUNT, content, notes))
                .pause();
    }

    private void attempted() {
        attempted(0);
    }

    private void attempted(int part) {
        notes.put("attempt.0", clock.instant().toString());
        notes.put("attempt." + part, clock.instant().toString());
    }

    private Sighting find(String text) {
        return x.find(ACCOUNT, content(text), notes, clock.instant());
    }

    private static Reply made(String id) {
        return answer(201, "{\"data\":{\"id\":\"" + id + "\",\"text\":\"…\"}}");
    }

    /** It is made, and takes the last room that there is for a while. */
    private Reply full(Duration length) {
        var reset = clock.instant().plus(length).getEpochSecond();
        return answer(
                201,
                "{\"data\":{\"id\":\"1\"}}",
                Map.of(
                        "x-rate-limit-limit", "100",
                        "x-rate-limit-remaining", "0",
                        "x-rate-limit-reset", String.valueOf(reset)));
    }

    private static Reply id(String id) {
        return answer(200, "{\"data\":{\"id\":\"" + id + "\"}}");
    }

    private static Reply processing(String state, int seconds) {
        return answer(
                200,
                "{\"data\":{\"processing_info\":{\"state\":\"%s\",\"check_after_secs\":%d}}}"
                        .formatted(state, seconds));
    }

    private static Reply timeline(String post) {
        return answer(200, "{\"data\":[" + post + "],\"meta\":{\"result_count\":1}}");
    }

    private static Content content(String text, Medium... media) {
        return new Content(Locale.of("fi"), "", text, "", List.of(media), Map.of());
    }
}

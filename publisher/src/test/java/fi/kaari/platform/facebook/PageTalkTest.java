package fi.kaari.platform.facebook;

import static fi.kaari.platform.FakeServer.answer;
import static fi.kaari.platform.FakeServer.reset;
import static fi.kaari.platform.FakeServer.truncated;
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
import fi.kaari.platform.Medium;
import fi.kaari.platform.Notebook;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Timeouts;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

/** What is said to a Page word by word, and how its answers are understood. */
class PageTalkTest {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static final Account PAGE = new Account("1002", new Token("EAAP"));
    private static final Instant NOW = Instant.parse("2027-03-22T07:00:00Z");

    private final FakeServer server = new FakeServer();
    private final Gallery gallery = new Gallery();
    private final Notebook notes = new Notebook();
    private final Facebook facebook = facebook("");

    @AfterEach
    void close() {
        server.close();
        gallery.close();
    }

    @Test
    void a_post_is_made_unpublished_and_then_made_public() {
        server.plays(
                json("{'id':'1002_1'}"),
                json("{'is_published':false,'permalink_url':'/posts/1'}"),
                json("{'success':true}"));

        facebook.prepare(PAGE, text("Hei & hyvää"), notes);
        var receipt = facebook.publish(PAGE, text("Hei & hyvää"), notes);

        assertThat(receipt).isEqualTo(new Receipt("1002_1", URI.create("https://www.facebook.com/posts/1")));
        assertThat(targets())
                .containsExactly(
                        "POST /v25.0/1002/feed",
                        "GET /v25.0/1002_1?fields=is_published,permalink_url",
                        "POST /v25.0/1002_1");
        assertThat(form(0)).contains("published=false", "message=Hei & hyvää");
        assertThat(form(2)).containsExactly("is_published=true");
        assertThat(server.requests())
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).isEqualTo("Bearer EAAP"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'https://www.facebook.com/1002/posts/1', https://www.facebook.com/1002/posts/1",
                "/reel/7/, https://www.facebook.com/reel/7/",
                "-, https://www.facebook.com/1002_1",
                "'not an address', https://www.facebook.com/1002_1"
            })
    void addresses_of_every_form_are_understood(String told, String meant) {
        var field = told == null ? "" : ",'permalink_url':'" + told + "'";
        server.plays(json("{'id':'1002_1'}"), json("{'is_published':false" + field + "}"), json("{'success':true}"));
        facebook.prepare(PAGE, text("Hei"), notes);

        assertThat(facebook.publish(PAGE, text("Hei"), notes).permalink()).hasToString(meant);
    }

    @Test
    void numbers_do_as_ids() {
        server.plays(json("{'id':10021}"), json("{'is_published':false}"), json("{'success':true}"));
        facebook.prepare(PAGE, text("Hei"), notes);

        assertThat(facebook.publish(PAGE, text("Hei"), notes).remoteId()).isEqualTo("10021");
    }

    @Test
    void photos_of_a_post_whose_making_was_not_answered_are_uploaded_anew() {
        var content = content("", "Kuvia", gallery.photo(1, "Ranta"), gallery.photo(2, ""));
        server.plays(json("{'id':'11'}"), json("{'id':'12'}"), truncated());
        assertThatThrownBy(() -> facebook.prepare(PAGE, content, notes)).isInstanceOf(Unavailable.class);
        server.plays(error(400, 1366051, 0));
        assertThatThrownBy(() -> facebook.prepare(PAGE, content, notes)).isInstanceOf(Unavailable.class);
        server.plays(json("{'id':'21'}"), json("{'id':'22'}"), json("{'id':'1002_2'}"), json("{'is_published':false}"));

        facebook.prepare(PAGE, content, notes);

        assertThat(form(6))
                .contains("attached_media[0]={\"media_fbid\":\"21\"}", "attached_media[1]={\"media_fbid\":\"22\"}");
        assertThat(server.requests().get(0).body()).contains("alt_text_custom", "Ranta", "temporary");
    }

    @Test
    void a_post_whose_making_was_not_answered_is_taken_over_when_facebook_says_that_it_is_there() {
        server.plays(truncated());
        assertThatThrownBy(() -> facebook.prepare(PAGE, text("Hei"), notes)).isInstanceOf(Unavailable.class);
        server.plays(error(400, 506, 1455006), json("""
                {'data':[
                  {'id':'1002_4','message':'Hei','is_published':true,'created_time':'2027-03-22T07:00:01+0000'},
                  {'id':'1002_3','message':'Hei','is_published':false,'created_time':'2027-03-22T07:00:01+0000'},
                  {'id':'1002_2','message':'Muuta','is_published':false,'created_time':'2027-03-22T07:00:01+0000'},
                  {'id':'1002_1','message':'Hei','is_published':false,'created_time':'2027-03-21T07:00:01+0000'}]}"""), json("{'is_published':false}"));

        facebook.prepare(PAGE, text("Hei"), notes);

        assertThat(notes.get("post")).contains("1002_3");
    }

    @Test
    void a_post_that_facebook_has_and_does_not_list_is_looked_for_again() {
        server.plays(truncated());
        assertThatThrownBy(() -> facebook.prepare(PAGE, text("Hei"), notes)).isInstanceOf(Unavailable.class);
        server.plays(error(400, 506, 1455006), json("{'data':[]}"));

        assertThatThrownBy(() -> facebook.prepare(PAGE, text("Hei"), notes)).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_post_that_never_arrived_and_says_what_another_says_is_refused() {
        server.plays(reset());
        assertThatThrownBy(() -> facebook.prepare(PAGE, text("Hei"), notes)).isInstanceOf(Unavailable.class);
        server.plays(error(400, 506, 1455006), json("{'data':[{'id':'1002_4','message':'Hei','is_published':true}]}"));

        assertThatThrownBy(() -> facebook.prepare(PAGE, text("Hei"), notes)).isInstanceOf(Refused.class);
    }

    @Test
    void the_same_words_as_in_somebody_elses_post_are_refused() {
        server.plays(error(400, 506, 1455006));

        assertThatThrownBy(() -> facebook.prepare(PAGE, text("Hei"), notes)).isInstanceOf(Refused.class);
    }

    @Test
    void a_film_is_posted_once_facebook_has_processed_it() {
        var content = content("", "Filmi", gallery.film());
        server.plays(json("{'id':71}"), json("{'status':{'video_status':'processing'}}"));
        assertThatThrownBy(() -> facebook.prepare(PAGE, content, notes)).isInstanceOf(NotReady.class);
        server.plays(
                json("{'status':{'video_status':'ready'},'post_id':5}"),
                json("{'is_published':false}"),
                json("{'success':true}"));

        facebook.prepare(PAGE, content, notes);

        assertThat(facebook.publish(PAGE, content, notes).remoteId()).isEqualTo("1002_5");
    }

    @Test
    void a_film_that_facebook_cannot_process_is_refused_with_its_words() {
        server.plays(json("{'id':'71'}"), json("""
                {'status':{'video_status':'error','processing_phase':{'status':'error','errors':[{'message':'Too small'}]}}}"""));

        assertThatThrownBy(() -> facebook.prepare(PAGE, content("", "", gallery.film()), notes))
                .isInstanceOf(Refused.class)
                .hasMessage("Too small");
    }

    @Test
    void a_large_film_is_sent_in_the_pieces_that_facebook_asks_for() {
        var content = content("", "Filmi", gallery.longFilm(1_200_000));
        server.plays(
                json("{'upload_session_id':'s','video_id':7,'start_offset':'0','end_offset':'1000000'}"),
                json("{'start_offset':'1000000','end_offset':'1200000'}"),
                json("{'start_offset':1200000,'end_offset':1200000}"),
                json("{'success':true}"),
                json("{'status':{'video_status':'ready'},'post_id':'1002_5'}"),
                json("{'is_published':false}"));

        facebook.prepare(PAGE, content, notes);

        assertThat(form(0)).containsExactlyInAnyOrder("upload_phase=start", "file_size=1200000");
        assertThat(server.requests().get(2).body()).contains("transfer", "start_offset", "1000000", "video_file_chunk");
        assertThat(form(3))
                .contains("upload_phase=finish", "upload_session_id=s", "published=false", "description=Filmi");
        assertThat(notes.get("post")).contains("1002_5");
    }

    @Test
    void a_large_upload_goes_on_where_facebook_says_and_is_finished_once() {
        var content = content("", "Filmi", gallery.longFilm(1_200_000));
        server.plays(
                json("{'upload_session_id':'s','video_id':'7','start_offset':'0','end_offset':'1000000'}"),
                truncated());
        assertThatThrownBy(() -> facebook.prepare(PAGE, content, notes)).isInstanceOf(Unavailable.class);
        server.plays(answer(400, """
                        {"error":{"message":"no","code":6001,"error_subcode":1363037,
                         "error_data":{"start_offset":1000000,"end_offset":1200000}}}"""), json("{'start_offset':'1200000','end_offset':'1200000'}"), truncated());
        assertThatThrownBy(() -> facebook.prepare(PAGE, content, notes)).isInstanceOf(Unavailable.class);
        server.plays(
                json("{'status':{'video_status':'processing'}}"),
                json("{'status':{'video_status':'ready'},'post_id':'1002_5'}"),
                json("{'is_published':false}"));

        facebook.prepare(PAGE, content, notes);

        assertThat(targets()).filteredOn("POST /v25.0/1002/videos"::equals).hasSize(5);
    }

    @Test
    void a_large_upload_that_facebook_has_given_up_begins_anew() {
        var content = content("", "Filmi", gallery.longFilm(1_200_000));
        server.plays(
                json("{'upload_session_id':'s','video_id':'7','start_offset':'0','end_offset':'1000000'}"),
                error(400, 6001, 1363033));

        assertThatThrownBy(() -> facebook.prepare(PAGE, content, notes)).isInstanceOf(Unavailable.class);
        assertThat(notes.all()).isEmpty();
    }

    @Test
    void a_reel_is_begun_uploaded_and_finished_by_the_last_call() {
        server.plays(
                started(server.base() + "/video-upload/v25.0/7"),
                json("{'success':true}"),
                uploaded(),
                json("{'success':true}"),
                published("'1002_9'"));

        facebook.prepare(PAGE, reel(), notes);
        var receipt = facebook.publish(PAGE, reel(), notes);

        assertThat(receipt).isEqualTo(new Receipt("1002_9", URI.create("https://www.facebook.com/reel/7/")));
        assertThat(targets())
                .containsExactly(
                        "POST /v25.0/1002/video_reels",
                        "POST /video-upload/v25.0/7",
                        "GET /v25.0/7?fields=status,post_id,permalink_url",
                        "POST /v25.0/1002/video_reels",
                        "GET /v25.0/7?fields=status,post_id,permalink_url");
        assertThat(form(0)).containsExactly("upload_phase=start");
        assertThat(server.requests().get(1)).satisfies(upload -> {
            assertThat(upload.header("Authorization")).isEqualTo("OAuth EAAP");
            assertThat(upload.header("Offset")).isEqualTo("0");
            assertThat(upload.header("File_size")).isEqualTo("700001");
        });
        assertThat(form(3))
                .containsExactlyInAnyOrder(
                        "upload_phase=finish", "video_id=7", "video_state=PUBLISHED", "description=Filmi");
    }

    @Test
    void an_upload_goes_on_where_facebook_says_that_the_bytes_end() {
        server.plays(started(server.base() + "/up/7"), reset());
        assertThatThrownBy(() -> facebook.prepare(PAGE, reel(), notes)).isInstanceOf(Unavailable.class);
        server.plays(
                json("{'status':{'uploading_phase':{'status':'in_progress','bytes_transfered':'700000'}}}"),
                json("{'success':true}"),
                uploaded());

        facebook.prepare(PAGE, reel(), notes);

        assertThat(server.requests().get(3)).satisfies(upload -> {
            assertThat(upload.header("Offset")).isEqualTo("700000");
            assertThat(upload.header("Content-length")).isEqualTo("1");
        });
    }

    @Test
    void an_upload_that_has_arrived_although_nobody_said_so_is_not_repeated() {
        server.plays(started(server.base() + "/up/7"), truncated());
        assertThatThrownBy(() -> facebook.prepare(PAGE, reel(), notes)).isInstanceOf(Unavailable.class);
        server.plays(uploaded(), uploaded());

        facebook.prepare(PAGE, reel(), notes);

        assertThat(targets()).hasSize(4).last().asString().startsWith("GET");
    }

    @ParameterizedTest
    @CsvSource({
        "OffsetInvalidError, true, Unavailable",
        "PartialRequestError, true, Unavailable",
        "ProcessingFailedError, false, Refused",
        "ProcessingFailedError, true, Unavailable",
        "NotAuthorizedError, false, Unauthorised",
        "SomethingElse, false, Unavailable"
    })
    void the_upload_server_has_errors_of_its_own(String type, boolean retriable, String kind) {
        server.plays(
                started(server.base() + "/up/7"),
                answer(
                        400,
                        "{\"debug_info\":{\"retriable\":%s,\"type\":\"%s\",\"message\":\"no\"}}"
                                .formatted(retriable, type)));

        assertThatThrownBy(() -> facebook.prepare(PAGE, reel(), notes))
                .satisfies(problem ->
                        assertThat(problem.getClass().getSimpleName()).isEqualTo(kind));
    }

    @Test
    void a_reel_that_has_expired_is_uploaded_anew() {
        server.plays(
                started(server.base() + "/up/7"),
                json("{'success':true}"),
                json("{'status':{'video_status':'expired'}}"));

        assertThatThrownBy(() -> facebook.prepare(PAGE, reel(), notes)).isInstanceOf(Unavailable.class);
        assertThat(notes.all()).isEmpty();
    }

    @Test
    void a_finished_reel_that_is_still_processed_is_an_open_question_and_found_later() {
        prepared();
        server.plays(json("{'success':true}"), finishing());
        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Unanswered.class);

        server.plays(finishing(), published("'1002_9'"));
        assertThat(find()).isEqualTo(new Sighting.Unclear());
        assertThat(find())
                .isInstanceOfSatisfying(
                        Sighting.Found.class,
                        found -> assertThat(found.receipt().remoteId()).isEqualTo("1002_9"));
    }

    @Test
    void whatever_the_look_after_the_last_call_answers_the_reel_is_not_taken_for_unsent() {
        prepared();
        server.plays(json("{'success':true}"), error(400, 4, 0));

        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Unanswered.class);
    }

    @Test
    void a_second_attempt_to_finish_looks_first() {
        prepared();
        server.plays(reset());
        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Unanswered.class);
        server.plays(published("12"), published("12"));

        assertThat(facebook.publish(PAGE, reel(), notes).remoteId()).isEqualTo("1002_12");
        assertThat(targets()).filteredOn("POST /v25.0/1002/video_reels"::equals).hasSize(2);
    }

    @Test
    void a_reel_that_was_never_finished_is_absent_and_can_be_finished() {
        prepared();
        server.plays(reset());
        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Unanswered.class);
        server.plays(uploaded(), uploaded(), json("{'success':true}"), published("'1002_9'"));

        assertThat(find()).isEqualTo(new Sighting.Absent());
        assertThat(facebook.publish(PAGE, reel(), notes).remoteId()).isEqualTo("1002_9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_started", "in_progress", ""})
    void a_reel_that_may_be_finished_is_never_absent_while_it_is_processed(String publishing) {
        prepared();
        server.plays(reset());
        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Unanswered.class);
        server.plays(processed(publishing), processed(publishing));

        assertThat(find()).isEqualTo(new Sighting.Unclear());
        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Unanswered.class);
        assertThat(targets()).filteredOn("POST /v25.0/1002/video_reels"::equals).hasSize(2);
    }

    @Test
    void a_reel_that_facebook_has_taken_is_never_absent_and_never_finished_again() {
        prepared();
        server.plays(json("{'success':true}"), processed("not_started"));
        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Unanswered.class);
        server.plays(uploaded(), uploaded(), published("'1002_9'"));

        assertThat(find()).isEqualTo(new Sighting.Unclear());
        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Unanswered.class);
        assertThat(find()).isInstanceOf(Sighting.Found.class);
        assertThat(targets()).filteredOn("POST /v25.0/1002/video_reels"::equals).hasSize(2);
    }

    @Test
    void a_reel_that_facebook_refuses_to_finish_again_because_it_has_taken_it_is_an_open_question() {
        prepared();
        server.plays(reset());
        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Unanswered.class);
        server.plays(uploaded(), error(400, 6000, 1363041), processed("not_started"));

        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Unanswered.class);
    }

    @Test
    void a_reel_that_facebook_refuses_and_has_not_taken_is_refused_at_the_second_attempt_too() {
        prepared();
        server.plays(reset());
        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Unanswered.class);
        server.plays(uploaded(), error(400, 368, 0), uploaded());

        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"4, RateLimited", "190, Unauthorised", "368, Refused"})
    void a_first_call_that_was_turned_away_has_finished_nothing(int code, String kind) {
        prepared();
        server.plays(error(400, code, 0));
        assertThatThrownBy(() -> facebook.publish(PAGE, reel(), notes))
                .satisfies(problem ->
                        assertThat(problem.getClass().getSimpleName()).isEqualTo(kind));
        assertThat(find()).isEqualTo(new Sighting.Absent());
        server.plays(json("{'success':true}"), published("'1002_9'"));

        assertThat(facebook.publish(PAGE, reel(), notes).remoteId()).isEqualTo("1002_9");
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://rupload.facebook.com/video-upload/v25.0/7, https://rupload.facebook.com/video-upload/v25.0/7",
        "'', '', https://rupload.facebook.com/video-upload/v25.0/7",
        "http://127.0.0.1:9/up/, '', http://127.0.0.1:9/up/video-upload/v25.0/7",
        "http://127.0.0.1:9/up, https://rupload.facebook.com/video-upload/v25.0/7?a=b, http://127.0.0.1:9/up/video-upload/v25.0/7?a=b",
        "http://127.0.0.1:9/up, http://127.0.0.1:9/up/7, http://127.0.0.1:9/up/7"
    })
    void bytes_go_where_facebook_says_or_where_it_is_set(String set, String told, String meant) {
        assertThat(new UploadAddress(new Settings("", set, "v25.0", DataSize.ofMegabytes(1), timeouts())).of(told, "7"))
                .hasToString(meant);
    }

    @Test
    void what_is_gone_is_as_good_as_taken_back_as_long_as_the_token_is_the_page() {
        server.plays(error(400, 100, 33), json("{'id':'1002'}"));
        facebook.retract(PAGE, new Receipt("1002_1", null), notes);

        server.plays(error(400, 100, 33), error(401, 190, 463));
        assertThatThrownBy(() -> facebook.retract(PAGE, new Receipt("1002_1", null), notes))
                .isInstanceOf(Unauthorised.class);
    }

    @Test
    void taking_back_that_is_not_confirmed_is_an_open_question() {
        server.plays(reset(), json("{'success':false}"), answer(502, "<html>"));

        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> facebook.retract(PAGE, new Receipt("1002_1", null), notes))
                    .isInstanceOf(Unanswered.class);
        assertThat(targets()).containsOnly("DELETE /v25.0/1002_1");
    }

    @Test
    void a_post_is_reworded_as_a_whole() {
        server.plays(json("{'success':true}"));

        facebook.edit(PAGE, new Receipt("1002_1", null), text("Korjattu"));

        assertThat(targets()).containsExactly("POST /v25.0/1002_1");
        assertThat(form(0)).containsExactly("message=Korjattu");
    }

    @Test
    void a_persons_token_is_told_from_a_pages() {
        server.plays(json("{'id':'77','name':'Somebody'}"));

        assertThatThrownBy(() -> facebook.verify(PAGE))
                .isInstanceOf(Unauthorised.class)
                .hasMessageContaining("1002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages_manage_posts", "pages_read_engagement"})
    void a_right_that_was_declined_is_named(String missing) {
        var rights = List.of("pages_manage_posts", "pages_read_engagement").stream()
                .map(right -> "{'permission':'%s','status':'%s'}"
                        .formatted(right, right.equals(missing) ? "declined" : "granted"))
                .toList();
        server.plays(json("{'id':1002}"), json("{'data':" + rights + "}"));

        assertThatThrownBy(() -> facebook.verify(PAGE))
                .isInstanceOf(Unauthorised.class)
                .hasMessageContaining(missing);
    }

    @Test
    void what_cannot_be_read_back_is_said_at_once() {
        server.plays(json("{'id':'1002'}"), error(400, 100, 0), error(403, 10, 0));

        assertThatThrownBy(() -> facebook.verify(PAGE))
                .isInstanceOf(Unauthorised.class)
                .hasMessageContaining("pages_read_engagement");
    }

    @Test
    void a_token_with_every_right_is_good() {
        server.plays(json("{'id':'1002'}"), error(400, 100, 0), json("{'data':[]}"));

        facebook.verify(PAGE);

        assertThat(targets())
                .containsExactly(
                        "GET /v25.0/me?fields=id",
                        "GET /v25.0/me/permissions",
                        "GET /v25.0/1002/published_posts?fields=id&limit=1");
    }

    private void prepared() {
        server.plays(started(server.base() + "/up/7"), json("{'success':true}"), uploaded());
        facebook.prepare(PAGE, reel(), notes);
    }

    private Sighting find() {
        return facebook.find(PAGE, reel(), notes, NOW);
    }

    private Content reel() {
        var film = gallery.film(1080, 1920, Duration.ofSeconds(20));
        return new Content(Locale.of("fi"), "", "Filmi", "", List.of(film), Map.of("kind", "reel"));
    }

    private static Content text(String text) {
        return content("", text);
    }

    private static Content content(String title, String text, Medium... media) {
        return new Content(Locale.of("fi"), title, text, "", List.of(media), Map.of());
    }

    private Facebook facebook(String uploadUrl) {
        var settings = new Settings(server.base(), uploadUrl, "v25.0", DataSize.ofMegabytes(1), timeouts());
        var address = new BaseAddress(settings.baseUrl(), Facebook.ID, new MockEnvironment());
        return new Facebook(settings, address, TestClock.at(NOW.toString()));
    }

    private static Timeouts timeouts() {
        return new Timeouts(FIVE_SECONDS, FIVE_SECONDS, FIVE_SECONDS);
    }

    private List<String> targets() {
        return server.requests().stream()
                .map(request -> request.method() + " " + decoded(request.target()))
                .toList();
    }

    private List<String> form(int number) {
        Request request = server.requests().get(number);
        return List.of(request.body().split("&")).stream()
                .map(PageTalkTest::decoded)
                .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Reply started(String address) {
        return json("{'video_id':'7','upload_url':'" + address + "'}");
    }

    private static Reply uploaded() {
        return json("""
                {'status':{'video_status':'upload_complete','uploading_phase':{'status':'complete'},
                 'processing_phase':{'status':'not_started'},'publishing_phase':{'status':'not_started'}}}""");
    }

    private static Reply finishing() {
        return json("""
                {'status':{'video_status':'processing','uploading_phase':{'status':'complete'},
                 'processing_phase':{'status':'in_progress'},'publishing_phase':{'status':'in_progress'}}}""");
    }

    /** A reel that was handed over and is not ready; publishing, Facebook says, may not have started. */
    private static Reply processed(String publishing) {
        var phase = publishing.isEmpty() ? "" : ",'publishing_phase':{'status':'" + publishing + "'}";
        return json("""
                {'status':{'video_status':'processing','uploading_phase':{'status':'complete'},
                 'processing_phase':{'status':'not_started'}%s}}""".formatted(phase));
    }

    private static Reply published(String post) {
        return json("""
                {'status':{'video_status':'ready','publishing_phase':{'status':'complete','publish_status':'published'}},
                 'post_id':%s,'permalink_url':'/reel/7/'}""".formatted(post));
    }

    private static Reply error(int status, int code, int subcode) {
        return answer(
                status, "{\"error\":{\"message\":\"no\",\"code\":%d,\"error_subcode\":%d}}".formatted(code, subcode));
    }

    private static Reply json(String body) {
        return answer(200, body.replace('\'', '"'));
    }
}

package fi.kaari.platform.graph;

import static fi.kaari.platform.FakeServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.platform.Answers;
import fi.kaari.platform.FakeServer.Reply;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphErrorsTest {

    private final GraphErrors errors = new GraphErrors();

    @ParameterizedTest
    @ValueSource(ints = {190, 102, 104, 2500, 10, 200, 230, 299, 25})
    void the_sign_in_or_a_right_has_ended(int code) {
        assertThat(Answers.toLastCall(errors, error(400, code, 0))).isInstanceOf(Unauthorised.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 17, 32, 613, 80001, 80002, 1390008})
    void too_many_calls_pause_for_a_while(int code) {
        assertThat(Answers.toLastCall(errors, error(400, code, 0)))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.pause()).isEqualTo(Duration.ofMinutes(5)));
    }

    @Test
    void the_usage_header_says_for_how_long_in_minutes() {
        var usage = "{\"1002\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":19},"
                + "{\"estimated_time_to_regain_access\":3}]}";
        var reply = answer(400, body(32, 0, ""), Map.of("X-Business-Use-Case-Usage", usage));

        assertThat(Answers.toPost(errors, reply))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.pause()).isEqualTo(Duration.ofMinutes(19)));
    }

    @Test
    void a_usage_header_that_is_none_pauses_as_usual() {
        var reply = answer(400, body(4, 0, ""), Map.of("X-Business-Use-Case-Usage", "soon"));

        assertThat(Answers.toPost(errors, reply))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.pause()).isEqualTo(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 341, -1, -2})
    void a_passing_failure_may_have_done_something(int code) {
        assertThat(Answers.toLastCall(errors, error(500, code, 0))).isInstanceOf(Unanswered.class);
        assertThat(Answers.toPost(errors, error(500, code, 0))).isInstanceOf(Unavailable.class);
    }

    @Test
    void what_calls_itself_transient_is_a_passing_failure_whatever_its_code() {
        var reply = answer(400, body(368, 0, ",\"is_transient\":true"));

        assertThat(Answers.toPost(errors, reply)).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 324, 352, 368, 389, 506, 1609005, 36001})
    void everything_else_is_about_the_content(int code) {
        assertThat(Answers.toLastCall(errors, error(400, code, 0))).isInstanceOf(Refused.class);
    }

    @Test
    void the_code_decides_and_not_the_status() {
        assertThat(Answers.toPost(errors, error(400, 190, 463))).isInstanceOf(Unauthorised.class);
        assertThat(Answers.toPost(errors, error(403, 4, 0))).isInstanceOf(RateLimited.class);
    }

    @Test
    void media_that_are_not_ready_are_asked_for_again() {
        assertThat(Answers.toLastCall(errors, error(400, 9007, 2207027))).isInstanceOf(NotReady.class);
    }

    @Test
    void the_words_for_people_come_before_those_for_programs() {
        var reply = answer(400, body(506, 1455006, ",\"error_user_msg\":\"Identical to the last one\""));

        assertThat(Answers.toPost(errors, reply)).hasMessage("Identical to the last one (506/1455006)");
    }

    @Test
    void a_page_of_a_server_in_between_is_judged_by_its_status() {
        assertThat(Answers.toLastCall(errors, answer(502, "<html>"))).isInstanceOf(Unanswered.class);
    }

    private static Reply error(int status, int code, int subcode) {
        return answer(status, body(code, subcode, ""));
    }

    private static String body(int code, int subcode, String more) {
        return "{\"error\":{\"message\":\"(#%d) no\",\"code\":%d,\"error_subcode\":%d%s}}"
                .formatted(code, code, subcode, more);
    }
}

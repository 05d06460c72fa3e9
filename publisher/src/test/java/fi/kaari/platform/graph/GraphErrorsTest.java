package fi.kaari.platform.graph;

import static fi.kaari.platform.FakeServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.platform.Answers;
import fi.kaari.platform.FakeServer.Reply;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphErrorsTest {

    private final GraphErrors errors = new GraphErrors();

    static Stream<Codes.Row> every_row() {
        return Codes.TABLE.stream();
    }

    @ParameterizedTest
    @MethodSource("every_row")
    void every_row_decides_what_comes_next(Codes.Row row) {
        var code = row.last();
        var subcode = row.subcode();

        assertThat(Answers.toLastCall(errors, error(400, code, subcode)))
                .isInstanceOf(
                        switch (row.verdict()) {
                            case SIGNED_OUT, FORBIDDEN -> Unauthorised.class;
                            case LIMITED, USED_UP -> RateLimited.class;
                            case NOT_READY -> NotReady.class;
                            case PASSING, OPEN -> Unanswered.class;
                            case NOT_SEEN, REFUSED -> Refused.class;
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "-2, 2207003, Unavailable",
        "9004, 2207052, Unavailable",
        "9004, 0, Refused",
        "-2, 2207020, Unanswered",
        "24, 2207006, Unanswered",
        "24, 2207008, Unanswered",
        "-1, 2207001, Unavailable",
        "-1, 2207032, Unavailable",
        "-1, 2207053, Unavailable",
        "36000, 2207004, Refused",
        "36001, 2207005, Refused",
        "36003, 2207009, Refused",
        "36004, 2207010, Refused",
        "352, 2207026, Refused",
        "100, 2207028, Refused",
        "4, 2207051, Unanswered",
        "4, 0, RateLimited",
        "9, 2207042, RateLimited",
        "25, 2207050, Unauthorised",
        "9007, 2207027, NotReady",
        "190, 458, Unauthorised",
        "190, 0, Unauthorised",
        "10, 0, Unauthorised",
        "200, 0, Unauthorised",
        "299, 0, Unauthorised",
        "300, 0, Refused",
        "17, 0, RateLimited",
        "32, 0, RateLimited",
        "613, 0, RateLimited",
        "80001, 0, RateLimited",
        "80002, 0, RateLimited",
        "1390008, 0, RateLimited",
        "1, 0, Unavailable",
        "2, 0, Unavailable",
        "341, 0, Unavailable",
        "506, 1455006, Refused",
        "368, 0, Refused",
        "324, 1366046, Refused",
        "1609005, 0, Refused",
        "6000, 0, Refused",
        "100, 33, Refused",
        "4711, 0, Refused"
    })
    void a_code_and_its_subcode_decide(int code, int subcode, String kind) {
        var problem = kind.equals("Unanswered")
                ? Answers.toLastCall(errors, error(400, code, subcode))
                : Answers.toPost(errors, error(400, code, subcode));

        assertThat(problem.getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 17, 32, 613, 80001, 80002, 1390008})
    void too_many_calls_pause_for_a_while(int code) {
        assertThat(pause(Answers.toLastCall(errors, error(400, code, 0)))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_used_up_day_pauses_longer() {
        assertThat(pause(Answers.toLastCall(errors, error(400, 9, 2207042)))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void the_usage_header_says_for_how_long_in_minutes() {
        var usage = "{\"1002\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":19},"
                + "{\"estimated_time_to_regain_access\":3}]}";
        var reply = answer(400, body(32, 0, ""), Map.of("X-Business-Use-Case-Usage", usage));

        assertThat(pause(Answers.toPost(errors, reply))).isEqualTo(Duration.ofMinutes(19));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "[]", "{\"1002\":7}", "{}"})
    void a_usage_header_that_says_nothing_pauses_as_usual(String usage) {
        var reply = answer(400, body(4, 0, ""), Map.of("X-Business-Use-Case-Usage", usage));

        assertThat(pause(Answers.toPost(errors, reply))).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void what_calls_itself_transient_is_a_passing_failure_whatever_its_code() {
        var reply = answer(400, body(368, 0, ",\"is_transient\":true"));

        assertThat(Answers.toPost(errors, reply)).isInstanceOf(Unavailable.class);
    }

    @Test
    void the_code_decides_and_not_the_status() {
        assertThat(Answers.toPost(errors, error(400, 190, 463))).isInstanceOf(Unauthorised.class);
        assertThat(Answers.toPost(errors, error(500, 190, 463))).isInstanceOf(Unauthorised.class);
        assertThat(Answers.toPost(errors, error(403, 4, 0))).isInstanceOf(RateLimited.class);
        assertThat(Answers.toPost(errors, error(500, 100, 0))).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_code_may_come_as_a_text() {
        var reply = answer(400, "{\"error\":{\"message\":\"no\",\"code\":\"190\",\"error_subcode\":\"463\"}}");

        assertThat(Answers.toPost(errors, reply)).isInstanceOf(Unauthorised.class);
    }

    @Test
    void the_words_for_people_come_before_those_for_programs() {
        var reply = answer(400, body(506, 1455006, ",\"error_user_msg\":\"Identical to the last one\""));

        assertThat(Answers.toPost(errors, reply)).hasMessage("Identical to the last one (506/1455006)");
    }

    @Test
    void a_page_of_a_server_in_between_is_judged_by_its_status() {
        assertThat(Answers.toLastCall(errors, answer(502, "<html>"))).isInstanceOf(Unanswered.class);
        assertThat(Answers.toPost(errors, answer(502, "<html>"))).isInstanceOf(Unavailable.class);
    }

    private static Duration pause(PlatformException problem) {
        return ((RateLimited) problem).pause();
    }

    private static Reply error(int status, int code, int subcode) {
        return answer(status, body(code, subcode, ""));
    }

    private static String body(int code, int subcode, String more) {
        return "{\"error\":{\"message\":\"(#%d) no\",\"code\":%d,\"error_subcode\":%d%s}}"
                .formatted(code, code, subcode, more);
    }
}

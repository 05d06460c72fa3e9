package fi.kaari.platform.x;

import static fi.kaari.platform.FakeServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.TestClock;
import fi.kaari.platform.Answers;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unavailable;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XErrorsTest {

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final XErrors errors = new XErrors(clock);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            401 | {"title":"Unauthorized","type":"about:blank","status":401}                       | Unauthorised
            403 | {"type":"https://api.x.com/2/problems/client-forbidden"}                         | Unauthorised
            403 | {"type":"https://api.twitter.com/2/problems/oauth1-permissions"}                 | Unauthorised
            403 | {"type":"https://api.twitter.com/2/problems/unsupported-authentication"}         | Unauthorised
            403 | {"errors":[{"code":64,"message":"Your account is suspended"}]}                   | Unauthorised
            403 | {"errors":[{"code":326,"message":"locked"}]}                                     | Unauthorised
            400 | {"errors":[{"code":89,"message":"Invalid or expired token."}]}                   | Unauthorised
            402 | {"title":"CreditsDepleted","type":"https://api.twitter.com/2/problems/credits"}  | RateLimited
            402 | {"title":"CreditsDepleted"}                                                      | RateLimited
            402 | <html>                                                                           | RateLimited
            429 | {"type":"https://api.twitter.com/2/problems/usage-capped"}                       | RateLimited
            429 | {"title":"Too Many Requests","type":"about:blank","status":429}                  | RateLimited
            429 | {"errors":[{"code":88,"message":"Rate limit exceeded"}]}                         | RateLimited
            403 | {"errors":[{"code":185,"message":"over daily limit"}]}                           | RateLimited
            400 | {"type":"https://api.twitter.com/2/problems/invalid-request"}                    | Refused
            400 | {"type":"https://api.x.com/2/problems/invalid-request"}                          | Refused
            403 | {"detail":"Reply to this conversation is not allowed","type":"about:blank"}      | Refused
            403 | {"errors":[{"code":187,"message":"Status is a duplicate."}]}                     | Refused
            404 | {"type":"https://api.twitter.com/2/problems/resource-not-found"}                 | Refused
            413 | {}                                                                               | Refused
            500 | {"errors":[{"code":131,"message":"Internal error"}]}                             | Unanswered
            503 | <html>                                                                           | Unanswered
            400 | {"errors":[{"code":130,"message":"Over capacity"}]}                              | Unanswered
            """)
    void what_the_body_says_counts_and_then_the_status(int status, String body, String kind) {
        assertThat(Answers.toLastCall(errors, answer(status, body)).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void without_credits_it_waits_and_says_what_a_person_has_to_do() {
        assertThat(Answers.toPost(errors, answer(402, "{\"title\":\"CreditsDepleted\"}")))
                .isInstanceOfSatisfying(RateLimited.class, limited -> {
                    assertThat(limited.pause()).isEqualTo(Duration.ofHours(1));
                    assertThat(limited).hasMessage("Buy credits or a larger plan from X: CreditsDepleted (402)");
                });
    }

    @Test
    void a_day_that_is_used_up_lasts_longer_than_the_quarter_of_an_hour() {
        var reset = clock.instant().plus(Duration.ofHours(3)).getEpochSecond();
        var headers = Map.of(
                "x-rate-limit-limit", "100",
                "x-rate-limit-remaining", "50",
                "x-rate-limit-reset",
                        String.valueOf(clock.instant().plusSeconds(60).getEpochSecond()),
                "x-app-limit-24hour-limit", "10000",
                "x-app-limit-24hour-remaining", "0",
                "x-app-limit-24hour-reset", String.valueOf(reset));

        assertThat(Answers.toLastCall(errors, answer(429, "{}", headers)))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.pause())
                                .isEqualTo(Duration.ofHours(3).plusSeconds(1)));
    }

    @Test
    void a_duplicate_is_refused_in_the_words_of_x() {
        var detail = "You are not allowed to create a Tweet with duplicate content.";

        assertThat(Answers.toLastCall(errors, answer(403, "{\"detail\":\"" + detail + "\"}")))
                .isInstanceOf(Refused.class)
                .hasMessage(detail + " (403)");
    }

    @Test
    void the_pause_lasts_until_the_window_ends() {
        var reset = clock.instant().plusSeconds(90).getEpochSecond();
        var reply = answer(429, "{}", Map.of("x-rate-limit-reset", String.valueOf(reset)));

        assertThat(Answers.toLastCall(errors, reply))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.pause()).isEqualTo(Duration.ofSeconds(91)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "99999999999999999999"})
    void a_window_without_an_end_lasts_a_quarter_of_an_hour(String reset) {
        assertThat(Answers.toLastCall(errors, answer(429, "{}", Map.of("x-rate-limit-reset", reset))))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.pause()).isEqualTo(Duration.ofMinutes(15)));
    }

    @Test
    void a_window_that_has_ended_already_is_waited_for_a_second() {
        var reset = clock.instant().minusSeconds(5).getEpochSecond();
        var reply = answer(429, "{}", Map.of("x-rate-limit-reset", String.valueOf(reset)));

        assertThat(Answers.toLastCall(errors, reply))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.pause()).isEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void a_broken_server_leaves_the_last_call_open() {
        assertThat(Answers.toLastCall(errors, answer(503, "{}"))).isInstanceOf(Unanswered.class);
        assertThat(Answers.toPost(errors, answer(503, "{}"))).isInstanceOf(Unavailable.class);
    }
}

package fi.kaari.platform.x;

import static fi.kaari.platform.FakeServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.TestClock;
import fi.kaari.platform.Answers;
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

class XErrorsTest {

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final XErrors errors = new XErrors(clock);

    @ParameterizedTest
    @ValueSource(ints = {401, 402})
    void sign_in_and_credits_are_for_a_person_to_see_to(int status) {
        assertThat(Answers.toLastCall(errors, answer(status, "{\"title\":\"no\"}")))
                .isInstanceOf(Unauthorised.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.x.com/2/problems/client-forbidden",
                "https://api.twitter.com/2/problems/oauth1-permissions"
            })
    void a_forbidden_account_is_told_by_the_ending_of_the_type(String type) {
        assertThat(Answers.toLastCall(errors, answer(403, "{\"type\":\"" + type + "\"}")))
                .isInstanceOf(Unauthorised.class);
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

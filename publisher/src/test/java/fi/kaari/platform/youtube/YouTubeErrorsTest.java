package fi.kaari.platform.youtube;

import static fi.kaari.platform.FakeServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.TestClock;
import fi.kaari.platform.Answers;
import fi.kaari.platform.FakeServer.Reply;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YouTubeErrorsTest {

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final YouTubeErrors errors = new YouTubeErrors(clock);

    @ParameterizedTest
    @ValueSource(strings = {"authError", "youtubeSignupRequired", "insufficientPermissions", "forbidden"})
    void the_sign_in_or_a_right_is_missing(String reason) {
        assertThat(Answers.toLastCall(errors, error(403, reason))).isInstanceOf(Unauthorised.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-22T06:59:00Z, 1",
        "2027-03-22T07:00:00Z, 1440",
        // the night in which California puts its clocks forward
        "2027-03-14T08:00:00Z, 1380"
    })
    void a_used_up_quota_comes_back_at_midnight_in_california(String now, long minutes) {
        clock.moveTo(now);

        assertThat(Answers.toLastCall(errors, error(403, "quotaExceeded")))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.pause()).isEqualTo(Duration.ofMinutes(minutes)));
    }

    @Test
    void the_limit_of_uploads_is_no_fault_of_the_content() {
        assertThat(Answers.toPost(errors, error(400, "uploadLimitExceeded")))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.pause()).isEqualTo(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalidTitle", "invalidDescription", "mediaBodyRequired", "somethingNew"})
    void everything_else_is_about_the_content(String reason) {
        assertThat(Answers.toPost(errors, error(400, reason))).isInstanceOf(Refused.class);
    }

    @Test
    void a_failure_of_theirs_leaves_the_last_call_open() {
        assertThat(Answers.toLastCall(errors, error(503, "backendError"))).isInstanceOf(Unanswered.class);
        assertThat(Answers.toLastCall(errors, answer(500, "<html>"))).isInstanceOf(Unanswered.class);
    }

    private static Reply error(int status, String reason) {
        return answer(
                status,
                "{\"error\":{\"code\":%d,\"message\":\"no\",\"errors\":[{\"reason\":\"%s\"}]}}"
                        .formatted(status, reason));
    }
}

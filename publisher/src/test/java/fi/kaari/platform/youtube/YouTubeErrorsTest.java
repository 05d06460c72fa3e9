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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "401, authError, Unauthorised",
        "401, required, Unauthorised",
        "401, youtubeSignupRequired, Unauthorised",
        "403, insufficientPermissions, Unauthorised",
        "403, forbidden, Unauthorised",
        "403, accessNotConfigured, Unauthorised",
        "403, quotaExceeded, RateLimited",
        "403, dailyLimitExceeded, RateLimited",
        "403, rateLimitExceeded, RateLimited",
        "429, rateLimitExceeded, RateLimited",
        "429, uploadRateLimitExceeded, RateLimited",
        "400, uploadLimitExceeded, RateLimited",
        "400, invalidTitle, Refused",
        "400, invalidDescription, Refused",
        "400, invalidTags, Refused",
        "400, invalidCategoryId, Refused",
        "400, invalidPublishAt, Refused",
        "400, invalidVideoMetadata, Refused",
        "400, mediaBodyRequired, Refused",
        "403, forbiddenPrivacySetting, Refused",
        "403, forbiddenLicenseSetting, Refused",
        "404, videoNotFound, Refused",
        "400, somethingNew, Refused",
        "401, somethingNew, Unauthorised",
        "429, somethingNew, RateLimited",
        "500, backendError, Unanswered",
        "503, backendError, Unanswered",
        "400, processingFailure, Unanswered"
    })
    void each_reason_says_what_to_do_next(int status, String reason, String kind) {
        assertThat(Answers.toLastCall(errors, error(status, reason)).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void newer_machines_say_it_in_the_details() {
        var body = """
                {"error":{"code":403,"message":"Request had insufficient authentication scopes.","status":"PERMISSION_DENIED",
                 "details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"ACCESS_TOKEN_SCOPE_INSUFFICIENT"}]}}""";

        assertThat(Answers.toLastCall(errors, answer(403, body))).isInstanceOf(Unauthorised.class);
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

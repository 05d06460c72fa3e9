package fi.kaari.platform.graph;

import static fi.kaari.platform.FakeServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kaari.TestClock;
import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.FakeServer;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.Timeouts;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class InsightsTest {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static final Account PAGE = new Account("1002", new Token("EAAP"));

    private final FakeServer server = new FakeServer();
    private final Insights insights = new Insights(new Graph(
            new Timeouts(FIVE_SECONDS, FIVE_SECONDS, FIVE_SECONDS),
            new BaseAddress(server.base(), "facebook", new MockEnvironment()),
            "v25.0",
            TestClock.at("2027-03-22T07:00:00Z")));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void every_form_of_a_value_is_read_and_what_is_none_is_left_out() {
        server.plays(answer(200, """
                {"data":[
                  {"name":"views","period":"lifetime","values":[{"value":120,"end_time":"2027-03-22"}]},
                  {"name":"reach","total_value":{"value":80}},
                  {"name":"reactions","values":[{"value":{"like":3,"love":1,"note":"x"}}]},
                  {"name":"actions","values":[{"value":{}}]},
                  {"name":"saved","values":[]},
                  {"name":"clicks","values":[{"value":null}]}
                ],"paging":{}}"""));

        assertThat(insights.of(PAGE, "1", Set.of("views")))
                .isEqualTo(Map.of("views", 120L, "reach", 80L, "reactions", 4L, "actions", 0L));
    }

    @Test
    void a_count_that_is_gone_costs_no_other_one() {
        server.plays(answer(400, """
                        {"error":{"message":"(#100) The value must be a valid insights metric","code":100}}"""), answer(200, "{\"data\":[{\"name\":\"views\",\"values\":[{\"value\":1}]}]}"));

        assertThat(insights.of(PAGE, "1", Set.of("views"))).isEqualTo(Map.of("views", 1L));
        assertThat(server.requests())
                .last()
                .satisfies(request -> assertThat(request.target()).isEqualTo("/v25.0/1/insights?metric=views"));
    }

    @Test
    void without_the_right_to_see_counts_none_is_told() {
        server.plays(answer(403, "{\"error\":{\"message\":\"(#10) no\",\"code\":10}}"));

        assertThat(insights.of(PAGE, "1", Set.of("views"))).isEmpty();
    }

    @Test
    void a_token_that_has_ended_is_no_empty_count() {
        server.plays(answer(401, "{\"error\":{\"message\":\"no\",\"code\":190}}"));

        assertThatThrownBy(() -> insights.of(PAGE, "1", Set.of("views"))).isInstanceOf(Unauthorised.class);
    }
}

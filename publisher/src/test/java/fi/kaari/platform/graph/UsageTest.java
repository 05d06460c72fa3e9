package fi.kaari.platform.graph;

import static fi.kaari.platform.FakeServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kaari.TestClock;
import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.FakeServer;
import fi.kaari.platform.FakeServer.Reply;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.Timeouts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class UsageTest {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static final Account PAGE = new Account("1002", new Token("EAAP"));
    private static final Account ANOTHER = new Account("1003", new Token("EAAQ"));

    private final TestClock clock = TestClock.at("2027-03-22T07:00:00Z");
    private final FakeServer server = new FakeServer();
    private final Graph graph = new Graph(
            new Timeouts(FIVE_SECONDS, FIVE_SECONDS, FIVE_SECONDS),
            new BaseAddress(server.base(), "facebook", new MockEnvironment()),
            "v25.0",
            clock);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void what_is_left_of_an_account_is_kept_for_its_last_calls() {
        server.plays(usage("X-Business-Use-Case-Usage", account(97, 7)), ok(), ok());
        look(PAGE);

        assertThat(limited(PAGE).pause()).isEqualTo(Duration.ofMinutes(7));
        assertThatCode(() -> graph.exchange(Call.post(graph.node("1")).as(PAGE).last()))
                .doesNotThrowAnyException();
        assertThatCode(() -> look(ANOTHER)).doesNotThrowAnyException();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void the_window_ends_by_itself() {
        server.plays(usage("X-Business-Use-Case-Usage", account(100, 0)), ok());
        look(PAGE);

        assertThat(limited(PAGE).pause()).isEqualTo(Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(1));
        assertThatCode(() -> look(PAGE)).doesNotThrowAnyException();
    }

    @Test
    void an_answer_that_says_less_ends_it_earlier() {
        server.plays(
                usage("X-Business-Use-Case-Usage", account(97, 7)),
                usage("X-Business-Use-Case-Usage", account(20, 0)),
                ok());
        look(PAGE);
        graph.exchange(Call.post(graph.node("1")).as(PAGE).last());

        assertThatCode(() -> look(PAGE)).doesNotThrowAnyException();
    }

    @Test
    void what_the_app_has_used_up_concerns_every_account() {
        server.plays(usage("X-App-Usage", "{\"call_count\":28,\"total_time\":96,\"total_cputime\":3}"));
        look(PAGE);

        assertThat(limited(ANOTHER).pause()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void plenty_left_and_headers_that_are_none_stop_nobody() {
        server.plays(
                usage("X-App-Usage", "{\"call_count\":94}"),
                usage("X-App-Usage", "plenty"),
                usage("X-Business-Use-Case-Usage", "{\"1002\":[{\"call_count\":\"?\"}]}"),
                ok());

        for (int i = 0; i < 4; i++) look(PAGE);

        assertThat(server.requests()).hasSize(4);
    }

    private void look(Account account) {
        graph.read(account, "1", "id");
    }

    private RateLimited limited(Account account) {
        return catchThrowableOfType(RateLimited.class, () -> look(account));
    }

    private static String account(int calls, int minutes) {
        return "{\"1002\":[{\"type\":\"pages\",\"call_count\":%d,\"estimated_time_to_regain_access\":%d}]}"
                .formatted(calls, minutes);
    }

    private static Reply usage(String header, String value) {
        return answer(200, "{\"id\":\"1\"}", Map.of(header, value));
    }

    private static Reply ok() {
        return answer(200, "{\"id\":\"1\"}");
    }
}

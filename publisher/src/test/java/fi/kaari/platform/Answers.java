package fi.kaari.platform;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kaari.platform.FakeServer.Reply;
import fi.kaari.platform.PlatformClient.Explanation;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** What a platform's reading of errors makes of one answer. */
public final class Answers {

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));

    private Answers() {}

    /** As the answer to the call that makes something public. */
    public static PlatformException toLastCall(Explanation explanation, Reply reply) {
        return to(explanation, reply, Call::last);
    }

    /** As the answer to a call that changes something and may be repeated. */
    public static PlatformException toPost(Explanation explanation, Reply reply) {
        return to(explanation, reply, UnaryOperator.identity());
    }

    private static PlatformException to(Explanation explanation, Reply reply, UnaryOperator<Call> kind) {
        try (var server = new FakeServer(reply)) {
            var call = kind.apply(Call.post(server.at("/")));
            return catchThrowableOfType(
                    PlatformException.class, () -> new PlatformClient(TIMEOUTS, explanation).succeeding(call));
        }
    }
}

package fi.kaari.sandbox;

import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.Answer;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.Slice;
import fi.kaari.platform.Timeouts;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Somebody with an account of their own who calls the sandbox as no adapter of ours would. */
public final class Stranger {

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10));

    private final PlatformClient client = new PlatformClient(TIMEOUTS, Answer::byStatus);
    private final String base;
    private final Account account;

    /** @param platform the platform's id */
    public Stranger(Environment environment, String platform) {
        var id = "1" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L);
        this.base = "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/sandbox/" + platform;
        this.account = new Account(id, new Token("sandbox-" + id));
    }

    public String id() {
        return account.id();
    }

    /** @param path below the platform's address; {@code {me}} in it is the account's id */
    public Answer get(String path) {
        return client.exchange(Call.get(at(path)).as(account));
    }

    public Answer post(String path, UnaryOperator<Call> content) {
        return client.exchange(content.apply(Call.post(at(path)).as(account)));
    }

    public Answer put(String path, UnaryOperator<Call> content) {
        return client.exchange(content.apply(Call.put(at(path)).as(account)));
    }

    public Answer delete(String path) {
        return client.exchange(Call.delete(at(path)).as(account));
    }

    /** Brings bytes to an address of the platform's own choice, with the token under another name. */
    public Answer upload(String address, Slice bytes, UnaryOperator<Call> headers) {
        var call = Call.post(URI.create(address)).as(account, "OAuth").octets(bytes);
        return client.exchange(headers.apply(call));
    }

    /** Without a token. */
    public Answer nameless(String path) {
        return client.exchange(Call.get(at(path)));
    }

    /** The answer's {@code error}, as most platforms write it. */
    public static JsonNode error(Answer answer) {
        return answer.json().path("error");
    }

    private URI at(String path) {
        return URI.create(base + path.replace("{me}", account.id()));
    }
}

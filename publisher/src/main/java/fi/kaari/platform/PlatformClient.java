package fi.kaari.platform;

import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.PlatformException.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.databind.JsonNode;

/**
 * Speaks HTTP with one platform: bounded time, bounded answers, no redirects, no silent repetition; every failure
 * becomes the {@link PlatformException} that says what to do next.
 */
public final class PlatformClient {

    private static final int LARGEST_ANSWER = 1024 * 1024;

    private final HttpClient http;
    private final Timeouts timeouts;
    private final Explanation explanation;

    public PlatformClient(Timeouts timeouts, Explanation explanation) {
        this.timeouts = timeouts;
        this.explanation = explanation;
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                // A resumable upload's 308 is no redirect, and a token must not follow one.
                .followRedirects(Redirect.NEVER)
                .connectTimeout(timeouts.connect())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Sends a call that has to succeed, and reads its JSON. */
    public JsonNode send(Call call) {
        return succeeding(call).json();
    }

    /** Sends a call that has to succeed. */
    public Answer succeeding(Call call) {
        var answer = exchange(call);
        if (!answer.isSuccess()) throw explanation.of(answer);
        return answer;
    }

    /** Sends a call and hands back the answer, whatever its status. */
    public Answer exchange(Call call) {
        var limit = call.isUpload() ? timeouts.upload() : timeouts.read();
        var pending = http.sendAsync(
                request(call, limit),
                BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST_ANSWER));
        try {
            return answer(call, pending.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw Answer.lost(call, "did not answer within " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw Answer.lost(call, "was left before it answered");
        } catch (ExecutionException e) {
            throw failure(call, e.getCause());
        }
    }

    private static HttpRequest request(Call call, Duration limit) {
        var request = HttpRequest.newBuilder(call.address())
                .method(call.method(), call.body())
                .timeout(limit);
        call.headers().forEach(request::header);
        if (call.token() != null)
            request.header("Authorization", call.scheme() + " " + call.token().value());
        return request.build();
    }

    private static Answer answer(Call call, HttpResponse<String> response) {
        var body = response.statusCode() < 400 ? response.body() : withoutToken(call, response.body());
        return new Answer(call, response.statusCode(), response.headers(), body);
    }

    private static String withoutToken(Call call, String body) {
        var token = call.token();
        return token == null || token.value().isEmpty() ? body : body.replace(token.value(), token.toString());
    }

    private static PlatformException failure(Call call, Throwable cause) {
        if (neverConnected(cause)) return new Unavailable(call.address().getHost() + " cannot be reached");
        var medium = unreadable(cause);
        if (medium.isPresent()) return new Unreadable(medium.get());
        if (cause instanceof IOException || cause instanceof UncheckedIOException)
            return Answer.lost(call, "broke off: " + cause.getMessage());
        throw new IllegalStateException("a call to " + call.address().getHost() + " failed", cause);
    }

    /** The file name of our own medium whose reading broke the call off. */
    private static Optional<String> unreadable(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(UnreadableMedium.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }

    private static boolean neverConnected(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof SSLHandshakeException
                || cause.getCause() instanceof UnresolvedAddressException;
    }

    /** Reads a platform's own error answers; knows its codes. */
    @FunctionalInterface
    public interface Explanation {
        PlatformException of(Answer answer);
    }
}

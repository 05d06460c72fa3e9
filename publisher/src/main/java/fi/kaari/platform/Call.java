package fi.kaari.platform;

import fi.kaari.platform.Account.Token;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * One HTTP request to a platform. The token travels in a header only, so that no address ever holds it.
 *
 * @param scheme how the header calls the token
 * @param isUpload carries media and may take long
 * @param isLast makes something public: when its answer is lost, nobody knows whether it was done
 */
public record Call(
        String method,
        URI address,
        Map<String, String> headers,
        BodyPublisher body,
        @Nullable Token token,
        String scheme,
        boolean isUpload,
        boolean isLast) {

    private static final String BEARER = "Bearer";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(URI address) {
        return of("GET", address);
    }

    public static Call post(URI address) {
        return of("POST", address);
    }

    public static Call put(URI address) {
        return of("PUT", address);
    }

    public static Call delete(URI address) {
        return of("DELETE", address);
    }

    private static Call of(String method, URI address) {
        return new Call(method, address, Map.of(), BodyPublishers.noBody(), null, BEARER, false, false);
    }

    public Call as(Account account) {
        return as(account, BEARER);
    }

    /** As above, for a server that calls the token something else. */
    public Call as(Account account, String namedScheme) {
        return new Call(method, address, headers, body, account.token(), namedScheme, isUpload, isLast);
    }

    /** Marks the call that makes something public. */
    public Call last() {
        return new Call(method, address, headers, body, token, scheme, isUpload, true);
    }

    public Call query(String name, String value) {
        var extended = UriComponentsBuilder.fromUri(address)
                .queryParam(name, URLEncoder.encode(value, StandardCharsets.UTF_8))
                .build(true)
                .toUri();
        return new Call(method, extended, headers, body, token, scheme, isUpload, isLast);
    }

    public Call header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, address, more, body, token, scheme, isUpload, isLast);
    }

    public Call form(Map<String, String> fields) {
        var encoded = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return carrying("application/x-www-form-urlencoded", BodyPublishers.ofString(encoded), isUpload);
    }

    public Call json(Object content) {
        var written = JSON.writeValueAsString(content);
        return carrying("application/json; charset=UTF-8", BodyPublishers.ofString(written), isUpload);
    }

    public Call multipart(Map<String, String> fields, String part, Slice slice) {
        var multipart = new Multipart(fields, part, slice);
        return carrying(multipart.contentType(), multipart.body(), true);
    }

    /** A {@code multipart/related} body: what is said about a medium, then the medium. */
    public Call related(Object content, Slice slice) {
        var related = new Related(JSON.writeValueAsString(content), slice);
        return carrying(related.contentType(), related.body(), true);
    }

    public Call bytes(Slice slice) {
        return carrying(slice.medium().type(), slice.body(), true);
    }

    /** The same, as bytes whose type nobody asks for. */
    public Call octets(Slice slice) {
        return carrying("application/octet-stream", slice.body(), true);
    }

    private Call carrying(String contentType, BodyPublisher content, boolean upload) {
        return new Call(method, address, headers, content, token, scheme, upload, isLast)
                .header("Content-Type", contentType);
    }

    /** Neither its query nor its headers: they may hold codes, tokens and secrets. */
    @Override
    public String toString() {
        return method + " " + address.getHost() + address.getPath();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

package fi.kaari.walk;

import static org.junit.jupiter.api.Assumptions.abort;

import fi.kaari.RunningKaari;
import fi.kaari.machine.Script;
import fi.kaari.machine.Skipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Keycloak of this test run, with the realm that people import, at the end of a line that can be cut. Without it, a
 * file {@code target/skipped-keycloak} remembers what was not tested. People's passwords are their user names.
 */
final class Keycloak {

    static final String SCRIPT_SECRET = "a secret of the tests' program";

    private static final String PAGES_SECRET = "a secret of the tests' pages";
    private static final Path LOG = Path.of("target", "keycloak.log").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();
    /** Where the realm expects Kaari. */
    private static final int KAARI = RunningKaari.freePort();

    private static final Optional<Keycloak> RUNNING = start();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Cable cable;

    private Keycloak(Cable cable) {
        this.cable = cable;
    }

    /** Aborts the test where there is none. */
    static Keycloak running() {
        return RUNNING.orElseGet(() -> abort("there is no Keycloak on this machine"));
    }

    Cable cable() {
        return cable;
    }

    String issuer() {
        return seenAt(cable) + "/realms/kaari";
    }

    /** A Kaari of which this is the sign-in service. */
    RunningKaari kaari(Path directory, String... settings) {
        var ours = Stream.of(
                "--kaari.demo=false",
                "--kaari.sandbox.enabled=true",
                "--kaari.workspaces[0].id=viestinta",
                "--kaari.workspaces[0].name=Viestintä",
                "--kaari.signin.issuer=" + issuer(),
                "--kaari.signin.client-secret=" + PAGES_SECRET);
        return RunningKaari.at(
                KAARI, directory, Stream.concat(ours, Stream.of(settings)).toArray(String[]::new));
    }

    /** Somebody in these groups, called by their user name; whoever was there before is gone. */
    void person(String userName, String... groups) {
        find(userName).ifPresent(id -> send("DELETE", "/users/" + id, ""));
        send(
                "POST",
                "/users",
                JSON.writeValueAsString(Map.of(
                        "username",
                        userName,
                        "firstName",
                        userName,
                        "lastName",
                        "Example",
                        "email",
                        userName + "@example.org",
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "groups",
                        List.of(groups),
                        "credentials",
                        List.of(Map.of("type", "password", "value", userName)))));
    }

    void join(String userName, String group) {
        send("PUT", "/users/" + find(userName).orElseThrow() + "/groups/" + group(group), "");
    }

    void leave(String userName, String group) {
        send("DELETE", "/users/" + find(userName).orElseThrow() + "/groups/" + group(group), "");
    }

    /** Ends somebody's session as an administrator does. */
    void signOut(String userName) {
        send("POST", "/users/" + find(userName).orElseThrow() + "/logout", "");
    }

    /** After so many seconds Kaari has to ask again who somebody is. */
    void tokensLast(int seconds) {
        send("PUT", "", "{\"accessTokenLifespan\": %d}".formatted(seconds));
    }

    /** A token of one of the realm's clients in its own name. */
    String token(String client) {
        var secret = client.equals("kaari") ? PAGES_SECRET : SCRIPT_SECRET;
        return token("kaari", Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private Optional<String> find(String userName) {
        var found = get("/users?exact=true&username=" + userName);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.path(0).path("id").asString());
    }

    private String group(String path) {
        return get("/group-by-path" + path).path("id").asString();
    }

    private JsonNode get(String path) {
        return JSON.readTree(send("GET", path, ""));
    }

    private String send(String method, String path, String body) {
        return answer(HttpRequest.newBuilder(URI.create(seenAt(cable) + "/admin/realms/kaari" + path))
                .header("Authorization", "Bearer " + administrator())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private String administrator() {
        return token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin"));
    }

    private String token(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = answer(HttpRequest.newBuilder(
                        URI.create(seenAt(cable) + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
        return JSON.readTree(answer).path("access_token").asString();
    }

    private String answer(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300)
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Optional<Keycloak> start() {
        try {
            Files.deleteIfExists(LOG);
            Skipped.nothing("keycloak");
            var port = RunningKaari.freePort();
            var cable = new Cable(port);
            var started = Script.answer("keycloak", "keycloak-from-maven.sh", LOG, told(port, cable));
            if (started.isEmpty()) Skipped.note("keycloak", "signing in through a real Keycloak; " + LOG + " says why");
            return started.map(address -> new Keycloak(cable));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> told(int port, Cable cable) {
        var kaari = "http://127.0.0.1:" + KAARI;
        return Map.of(
                "port", "" + port,
                "seen_at", seenAt(cable),
                "KAARI_PUBLIC_URL", kaari,
                "KAARI_INTERNAL_URL", kaari,
                "KAARI_SIGNIN_CLIENT_SECRET", PAGES_SECRET,
                "KAARI_SCRIPT_SECRET", SCRIPT_SECRET);
    }

    private static String seenAt(Cable cable) {
        return "http://127.0.0.1:" + cable.port();
    }
}

package fi.kaari.platform.youtube;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Medium;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.Reading;
import fi.kaari.platform.Slice;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YouTube's resumable upload: a session, chunks, and a question that tells how much has arrived. An upload goes on at
 * what the session holds, not at where sending stopped.
 */
final class ResumableUpload {

    private static final int RESUME_INCOMPLETE = 308;

    /** {@code bytes=0-524287}; a guide writes it without the unit. */
    private static final Pattern RANGE = Pattern.compile("(?:bytes[= ])?0-(\\d{1,18})");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final PlatformClient client;
    private final YouTubeErrors errors;
    private final BaseAddress address;
    private final Settings settings;

    ResumableUpload(PlatformClient client, YouTubeErrors errors, BaseAddress address, Settings settings) {
        this.client = client;
        this.errors = errors;
        this.address = address;
        this.settings = settings;
    }

    /** Begins a session; nothing is uploaded yet. */
    String begin(Account account, Telling telling) {
        var film = telling.film();
        var call = Call.post(address.at("/upload/youtube/v3/videos"))
                .query("uploadType", "resumable")
                .query("part", "snippet,status")
                .as(account)
                .header("X-Upload-Content-Length", String.valueOf(film.bytes()))
                .header("X-Upload-Content-Type", film.type())
                .json(Map.of("snippet", telling.snippet(), "status", telling.status("private")));
        var answer = client.succeeding(call);
        return answer.header("Location")
                .map(location -> call.address().resolve(location).toString())
                .orElseThrow(() -> answer.lost("gave the upload no address"));
    }

    /** Uploads what is missing; the video's id, or nothing if the session is gone. */
    Optional<String> complete(Account account, String session, Medium film) {
        var open = put(account, URI.create(session));
        try (var reading = new Reading(film)) {
            var answer = ask(open, film);
            while (answer.status() == RESUME_INCOMPLETE) answer = send(open, reading.medium(), stored(answer));
            return isGone(answer) ? Optional.empty() : Optional.of(id(answer));
        } catch (IOException notClosed) {
            throw new Unavailable("the film could not be closed: " + notClosed.getMessage());
        }
    }

    private Answer ask(Call session, Medium film) {
        return client.exchange(session.header("Content-Range", "bytes */" + film.bytes()));
    }

    private Answer send(Call session, Medium film, long offset) {
        var chunk = Slice.atMost(film, offset, settings.chunkSize().toBytes());
        var range = "bytes " + chunk.offset() + "-" + (chunk.end() - 1) + "/" + film.bytes();
        var answer = client.exchange(session.bytes(chunk).header("Content-Range", range));
        if (answer.status() == RESUME_INCOMPLETE && stored(answer) <= offset)
            throw new Unavailable("YouTube stored nothing of the last chunk");
        return answer;
    }

    private static long stored(Answer answer) {
        return answer.header("Range")
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .map(range -> Long.parseLong(range.group(1)) + 1)
                .orElse(0L);
    }

    private static boolean isGone(Answer answer) {
        return answer.status() == 404 || answer.status() == 410;
    }

    private String id(Answer answer) {
        if (!answer.isSuccess()) throw errors.of(answer);
        var id = answer.json().path("id").asString("");
        if (id.isEmpty()) throw answer.lost("confirmed an upload without an id");
        return id;
    }

    /** An upload's address lets in anybody who knows it, so that a host that is not ours to trust gets no token. */
    private Call put(Account account, URI session) {
        return isSameServer(address.at("/"), session) ? Call.put(session).as(account) : Call.put(session);
    }

    private static boolean isSameServer(URI one, URI other) {
        return one.getScheme().equals(other.getScheme())
                && one.getPort() == other.getPort()
                && server(one).equals(server(other));
    }

    private static String server(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return THIS_MACHINE.contains(host) ? "localhost" : host;
    }
}

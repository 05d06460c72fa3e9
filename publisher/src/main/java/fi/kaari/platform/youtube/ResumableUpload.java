package fi.kaari.platform.youtube;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Content;
import fi.kaari.platform.Medium;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Slice;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YouTube's resumable upload: a session, chunks, and a question that tells how much has arrived. An upload goes on at
 * what the session holds, not at where sending stopped.
 */
final class ResumableUpload {

    private static final String SESSION = "session";
    private static final int RESUME_INCOMPLETE = 308;

    /** {@code bytes=0-524287}; a guide writes it without the unit. */
    private static final Pattern RANGE = Pattern.compile("(?:bytes=)?0-(\\d{1,18})");

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

    /** Uploads what is missing; the video's id. */
    String complete(Account account, Content content, RemoteNotes remote) {
        var video = content.videos().getFirst();
        var session = URI.create(remote.made(SESSION, () -> begin(account, content, video)));
        var answer = ask(account, session, video);
        while (answer.status() == RESUME_INCOMPLETE) answer = send(account, session, video, answer);
        if (answer.status() == 404 || answer.status() == 410) throw gone(remote);
        if (!answer.isSuccess()) throw errors.of(answer);
        return id(answer);
    }

    private String begin(Account account, Content content, Medium video) {
        var call = Call.post(address.at("/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status"))
                .as(account)
                .header("X-Upload-Content-Length", String.valueOf(video.bytes()))
                .header("X-Upload-Content-Type", video.type())
                .json(resource(content));
        var answer = client.succeeding(call);
        return answer.header("Location")
                .map(location -> call.address().resolve(location))
                .filter(session ->
                        session.getRawAuthority().equals(call.address().getRawAuthority()))
                .orElseThrow(() -> answer.lost("gave the upload no usable address"))
                .toString();
    }

    private Map<String, Object> resource(Content content) {
        return Map.of(
                "snippet",
                Map.of(
                        "title", content.title(),
                        "description", Rules.description(content),
                        "categoryId", settings.category()),
                "status",
                Map.of("privacyStatus", "private", "selfDeclaredMadeForKids", false));
    }

    private Answer ask(Account account, URI session, Medium video) {
        return client.exchange(Call.put(session).as(account).header("Content-Range", "bytes */" + video.bytes()));
    }

    private Answer send(Account account, URI session, Medium video, Answer before) {
        var chunk = Slice.atMost(video, stored(before), settings.chunkSize().toBytes());
        var range = "bytes " + chunk.offset() + "-" + (chunk.end() - 1) + "/" + video.bytes();
        var answer = client.exchange(Call.put(session).as(account).bytes(chunk).header("Content-Range", range));
        if (answer.status() == RESUME_INCOMPLETE && stored(answer) <= chunk.offset())
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

    private static Unavailable gone(RemoteNotes remote) {
        remote.remove(SESSION);
        return new Unavailable("the upload session is gone; a new one comes next");
    }

    private static String id(Answer answer) {
        return Optional.of(answer.json().path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .orElseThrow(() -> answer.lost("confirmed an upload without an id"));
    }
}

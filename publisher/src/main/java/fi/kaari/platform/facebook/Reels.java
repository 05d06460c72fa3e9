package fi.kaari.platform.facebook;

import fi.kaari.platform.Account;
import fi.kaari.platform.Call;
import fi.kaari.platform.Content;
import fi.kaari.platform.Medium;
import fi.kaari.platform.PlatformException;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.RateLimited;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unanswered;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.Receipt;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Sighting;
import fi.kaari.platform.Slice;
import fi.kaari.platform.graph.Graph;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reels: begun, uploaded to a server of their own, and finished by the call that makes them public. */
final class Reels implements Way {

    private static final String EDGE = "video_reels";
    private static final String REEL = "reel";
    private static final String ADDRESS = "reel.address";
    private static final String BEGUN = "reel.begun";
    private static final String UPLOADED = "reel.uploaded";
    private static final String FINISH = "reel.finish";
    private static final String YES = "yes";
    private static final String TOLD = "told";
    private static final String TAKEN = "taken";
    private static final Duration PROCESSING = Duration.ofSeconds(10);

    private final Graph graph;
    private final UploadAddress addresses;

    Reels(Graph graph, UploadAddress addresses) {
        this.graph = graph;
        this.addresses = addresses;
    }

    @Override
    public void prepare(Account account, Content content, RemoteNotes remote) {
        var reel = remote.made(REEL, () -> begin(account, remote));
        remote.made(UPLOADED, () -> upload(account, content.videos().getFirst(), remote));
        var seen = look(account, reel);
        if (seen.hasExpired()) throw anew("The reel has expired", remote);
        if (seen.hasFailed()) throw new Refused(seen.failure());
        if (seen.isWorkedOn()) throw new NotReady("Facebook is still processing the reel", PROCESSING);
    }

    private String begin(Account account, RemoteNotes remote) {
        var answer = graph.succeeding(
                Call.post(graph.edge(account.id(), EDGE)).as(account).form(Map.of("upload_phase", "start")));
        var reel = answer.json().path("video_id").asString("");
        if (reel.isEmpty()) throw answer.lost("answered without a video id");
        remote.put(
                ADDRESS,
                addresses
                        .of(answer.json().path("upload_url").asString(""), reel)
                        .toString());
        return reel;
    }

    /** Continues where Facebook says that the bytes end, whatever was sent before. */
    private String upload(Account account, Medium film, RemoteNotes remote) {
        long arrived = remote.get(BEGUN).isPresent() ? arrived(account, film, remote) : 0;
        remote.put(BEGUN, YES);
        if (arrived < film.bytes()) send(account, Slice.from(film, arrived), remote);
        return YES;
    }

    private long arrived(Account account, Medium film, RemoteNotes remote) {
        var seen = look(account, remote.get(REEL).orElseThrow());
        return seen.isUploaded() ? film.bytes() : Math.min(seen.arrived(), film.bytes());
    }

    private void send(Account account, Slice rest, RemoteNotes remote) {
        var answer = graph.exchange(Call.post(URI.create(remote.get(ADDRESS).orElseThrow()))
                .as(account, "OAuth")
                .header("offset", String.valueOf(rest.offset()))
                .header("file_size", String.valueOf(rest.end()))
                .octets(rest));
        var problem = answer.parsed().path("debug_info");
        if (problem.isObject()) throw explained(problem, remote);
        graph.confirm(answer);
    }

    /** The upload server has errors of its own, {@code {"debug_info":{"retriable":false,"type":"…","message":"…"}}}. */
    private static PlatformException explained(JsonNode problem, RemoteNotes remote) {
        var words = problem.path("message").asString("Facebook has not taken the reel’s bytes");
        return switch (problem.path("type").asString("")) {
            case "NotAuthorizedError" -> new Unauthorised(words);
            case "ProcessingFailedError" ->
                problem.path("retriable").asBoolean(false) ? anew(words, remote) : new Refused(words);
            // The next attempt asks where the bytes end.
            default -> new Unavailable(words);
        };
    }

    private static Unavailable anew(String reason, RemoteNotes remote) {
        List.of(REEL, ADDRESS, BEGUN, UPLOADED, FINISH).forEach(remote::remove);
        return new Unavailable(reason + "; the reel is uploaded anew");
    }

    @Override
    public Receipt publish(Account account, Content content, RemoteNotes remote) {
        var reel = remote.get(REEL).orElseThrow();
        return switch (remote.get(FINISH).orElse("")) {
            case "" -> finish(account, reel, content, remote);
            case TAKEN -> outcome(account, reel);
            // Facebook refuses to finish a reel twice, so a second attempt looks first.
            default ->
                look(account, reel).isUnfinished()
                        ? finishAgain(account, reel, content, remote)
                        : outcome(account, reel);
        };
    }

    private Receipt finish(Account account, String reel, Content content, RemoteNotes remote) {
        remote.put(FINISH, TOLD);
        try {
            graph.confirm(graph.exchange(finishing(account, reel, content)));
        } catch (Refused | Unauthorised | RateLimited | Unavailable nothingDone) {
            remote.remove(FINISH);
            throw nothingDone;
        }
        return taken(account, reel, remote);
    }

    /** A refusal may mean that the call before, whose answer was lost, has finished the reel. */
    private Receipt finishAgain(Account account, String reel, Content content, RemoteNotes remote) {
        var answer = graph.exchange(finishing(account, reel, content));
        if (!answer.isSuccess() && !afterwards(account, reel).isUnfinished())
            throw answer.lost("does not finish the reel again and may have taken it before");
        graph.confirm(answer);
        return taken(account, reel, remote);
    }

    private Call finishing(Account account, String reel, Content content) {
        return Call.post(graph.edge(account.id(), EDGE))
                .as(account)
                .form(Map.of(
                        "upload_phase",
                        "finish",
                        "video_id",
                        reel,
                        "video_state",
                        "PUBLISHED",
                        "description",
                        Rules.message(content)))
                .last();
    }

    private Receipt taken(Account account, String reel, RemoteNotes remote) {
        remote.put(FINISH, TAKEN);
        return outcome(account, reel);
    }

    /** The reel is taken; from here on nothing may make it look as if it were not. */
    private Receipt outcome(Account account, String reel) {
        var seen = afterwards(account, reel);
        if (!seen.isPublished()) throw new Unanswered("Facebook has taken the reel and is still processing it");
        return receipt(reel, seen);
    }

    private VideoLook afterwards(Account account, String reel) {
        try {
            return VideoLook.of(graph.send(lookAt(account, reel).last()), account);
        } catch (PlatformException unseen) {
            throw new Unanswered("Facebook does not say what became of the reel: " + unseen.getMessage());
        }
    }

    /** Without a note of the last call nothing has told Facebook to publish the reel. */
    @Override
    public Sighting find(Account account, RemoteNotes remote) {
        return remote.get(FINISH).isEmpty()
                ? new Sighting.Absent()
                : find(account, remote.get(REEL).orElseThrow(), remote);
    }

    private Sighting find(Account account, String reel, RemoteNotes remote) {
        var seen = look(account, reel);
        if (seen.isPublished()) return new Sighting.Found(receipt(reel, seen));
        if (seen.hasFailed()) throw new Refused(seen.failure());
        // What Facebook has said to have taken is never absent, whatever its status says meanwhile.
        boolean isTaken = remote.get(FINISH).filter(TAKEN::equals).isPresent();
        return !isTaken && seen.isUnfinished() ? new Sighting.Absent() : new Sighting.Unclear();
    }

    private static Receipt receipt(String reel, VideoLook seen) {
        return new Receipt(seen.post().orElse(reel), Permalink.of(seen.permalink(), reel));
    }

    private VideoLook look(Account account, String reel) {
        return VideoLook.of(graph.send(lookAt(account, reel)), account);
    }

    private Call lookAt(Account account, String reel) {
        return Call.get(graph.node(reel))
                .query("fields", "status,post_id,permalink_url")
                .as(account);
    }
}

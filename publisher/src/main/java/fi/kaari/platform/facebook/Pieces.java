package fi.kaari.platform.facebook;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.Call;
import fi.kaari.platform.Medium;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Slice;
import fi.kaari.platform.graph.Graph;
import fi.kaari.platform.graph.GraphErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Large films, sent in the pieces that Facebook asks for; after a break it says itself which one comes next. Source:
 * developers.facebook.com/docs/video-api/guides/publishing.
 */
final class Pieces {

    private static final String SESSION = "video.session";
    private static final String BEGUN = "video.begun";
    private static final String NEXT = "video.next";
    private static final String FINISH = "video.finish";
    private static final String YES = "yes";
    private static final int WRONG_OFFSET = 1363037;
    private static final Set<Integer> SESSION_GONE = Set.of(1363021, 1363033, 1363041);

    private final Graph graph;

    Pieces(Graph graph) {
        this.graph = graph;
    }

    /** @return the video's id */
    String upload(Account account, Medium film, Map<String, String> words, RemoteNotes remote) {
        remote.made(SESSION, () -> begin(account, film, remote));
        for (var piece = piece(film, remote); piece.length() > 0; piece = piece(film, remote))
            send(account, piece, remote);
        if (!isFinished(account, remote)) finish(account, words, remote);
        return remote.get(BEGUN).orElseThrow();
    }

    private String begin(Account account, Medium film, RemoteNotes remote) {
        var answer = graph.succeeding(
                call(account).form(Map.of("upload_phase", "start", "file_size", String.valueOf(film.bytes()))));
        var begun = answer.json();
        var session = begun.path("upload_session_id").asString("");
        var video = begun.path("video_id").asString("");
        if (session.isEmpty() || video.isEmpty()) throw answer.lost("began an upload without saying which");
        remote.put(BEGUN, video);
        note(begun, remote);
        return session;
    }

    private void send(Account account, Slice piece, RemoteNotes remote) {
        var fields = Map.of(
                "upload_phase",
                "transfer",
                "upload_session_id",
                remote.get(SESSION).orElseThrow(),
                "start_offset",
                String.valueOf(piece.offset()));
        var answer = graph.exchange(call(account).multipart(fields, "video_file_chunk", piece));
        if (GraphErrors.is(answer, WRONG_OFFSET)) correct(answer, remote);
        else note(required(answer, remote).json(), remote);
    }

    /** A piece arrived whose answer was lost: Facebook says where to go on. */
    private void correct(Answer answer, RemoteNotes remote) {
        var told = answer.parsed().path("error").path("error_data");
        if (!told.has("start_offset")) throw anew(remote);
        note(told, remote);
    }

    private Answer required(Answer answer, RemoteNotes remote) {
        if (SESSION_GONE.stream().anyMatch(gone -> GraphErrors.is(answer, gone))) throw anew(remote);
        return graph.required(answer);
    }

    private static Unavailable anew(RemoteNotes remote) {
        List.of(SESSION, BEGUN, NEXT, FINISH).forEach(remote::remove);
        return new Unavailable("Facebook has given up the upload; it begins anew");
    }

    private void finish(Account account, Map<String, String> words, RemoteNotes remote) {
        var fields = new LinkedHashMap<>(words);
        fields.put("upload_phase", "finish");
        fields.put("upload_session_id", remote.get(SESSION).orElseThrow());
        remote.put(FINISH, YES);
        graph.confirm(required(graph.exchange(call(account).form(fields)), remote));
    }

    /** An upload is finished once; whether an unanswered call has done so, the video tells. */
    private boolean isFinished(Account account, RemoteNotes remote) {
        if (remote.get(FINISH).isEmpty()) return false;
        var seen = graph.read(account, remote.get(BEGUN).orElseThrow(), "status");
        return VideoLook.of(seen, account).isTaken();
    }

    private Call call(Account account) {
        return Call.post(graph.edge(account.id(), "videos")).as(account);
    }

    /** Which bytes are wanted next, as {@code start-end}; none when both are the same. */
    private static void note(JsonNode told, RemoteNotes remote) {
        long start = told.path("start_offset").asLong(0);
        remote.put(NEXT, start + "-" + told.path("end_offset").asLong(start));
    }

    private static Slice piece(Medium film, RemoteNotes remote) {
        var offsets = remote.get(NEXT).orElseThrow().split("-");
        long start = Math.min(Long.parseLong(offsets[0]), film.bytes());
        return Slice.atMost(film, start, Math.max(0, Long.parseLong(offsets[1]) - start));
    }
}

package fi.kaari.platform.facebook;

import fi.kaari.platform.Account;
import fi.kaari.platform.Call;
import fi.kaari.platform.Content;
import fi.kaari.platform.Medium;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Slice;
import fi.kaari.platform.graph.Graph;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Videos on their way to a post of their own. */
final class Videos {

    private static final Duration PROCESSING = Duration.ofSeconds(10);

    private final Graph graph;
    private final Pieces pieces;
    private final long wholeUpTo;

    Videos(Graph graph, Settings settings) {
        this.graph = graph;
        this.pieces = new Pieces(graph);
        this.wholeUpTo = settings.wholeUpTo().toBytes();
    }

    /** Uploads the film unpublished; the video's id. */
    String upload(Account account, Content content, RemoteNotes remote) {
        var film = content.videos().getFirst();
        return film.bytes() > wholeUpTo
                ? pieces.upload(account, film, words(content), remote)
                : uploadWhole(account, film, words(content));
    }

    private String uploadWhole(Account account, Medium film, Map<String, String> fields) {
        var call = Call.post(graph.edge(account.id(), "videos")).as(account);
        return Graph.id(graph.succeeding(call.multipart(fields, "source", Slice.whole(film))));
    }

    private static Map<String, String> words(Content content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("published", "false");
        if (!content.title().isBlank()) fields.put("title", content.title());
        fields.put("description", Rules.message(content));
        return fields;
    }

    /** Uploading a video gives the video's id only; its unpublished post is known once Facebook has processed it. */
    String postOf(Account account, String video) {
        var answer = graph.succeeding(
                Call.get(graph.node(video)).query("fields", "status,post_id").as(account));
        var seen = VideoLook.of(answer.json(), account);
        if (seen.hasFailed()) throw new Refused(seen.failure());
        if (!seen.isReady()) throw new NotReady("Facebook is still processing the video", PROCESSING);
        return seen.post().orElseThrow(() -> answer.lost("does not name the post of the video yet"));
    }
}

package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.graph.Form;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Films that come in pieces, each where the one before has ended. */
@Component
@OfSandbox
class VideoPieces {

    private static final String KIND = "PIECES";
    private static final String OPEN = "OPEN";
    private static final String FINISHED = "FINISHED";
    private static final long PIECE = 4 * 1024 * 1024;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final Set<String> OF_START = Set.of("upload_phase", "file_size");
    private static final Set<String> OF_TRANSFER =
            Set.of("upload_phase", "upload_session_id", "start_offset", "video_file_chunk");
    private static final Set<String> OF_FINISH =
            Set.of("upload_phase", "upload_session_id", "published", "title", "description");

    private final Backstage backstage;
    private final GrowingFiles files;
    private final PageVideos videos;

    VideoPieces(Backstage backstage, GrowingFiles files, PageVideos videos) {
        this.backstage = backstage;
        this.files = files;
        this.videos = videos;
    }

    Map<String, Object> begin(Caller caller, Map<String, String> fields) {
        long size = Long.parseLong(Form.of(fields, OF_START).required("file_size", DIGITS));
        var session = backstage.take(caller, Ids.digits(15), KIND, OPEN, new Film(Ids.digits(15), size));
        var answer = wanted(0, size);
        answer.put("upload_session_id", session.id());
        answer.put("video_id", session.as(Film.class).video());
        return answer;
    }

    Map<String, Object> add(Caller caller, Map<String, String> fields, MultipartFile piece) throws IOException {
        var form = Form.of(fields, OF_TRANSFER);
        var session = session(caller, form);
        long size = session.as(Film.class).size();
        long stored = files.stored(session);
        if (Long.parseLong(form.required("start_offset", DIGITS)) != stored)
            throw GraphRefusal.telling(
                    6001, 1363037, "The start offset is not where the stored bytes end", wanted(stored, size));
        if (stored + piece.getSize() > size) throw GraphRefusal.of(6001, 1363041, "More bytes than were announced");
        files.append(session, piece.getInputStream());
        return wanted(files.stored(session), size);
    }

    private static Map<String, Object> wanted(long stored, long size) {
        var offsets = new LinkedHashMap<String, Object>();
        offsets.put("start_offset", String.valueOf(stored));
        offsets.put("end_offset", String.valueOf(Math.min(size, stored + PIECE)));
        return offsets;
    }

    Map<String, Object> finish(Caller caller, Map<String, String> fields) throws IOException {
        var form = Form.of(fields, OF_FINISH);
        var session = session(caller, form);
        var film = session.as(Film.class);
        if (files.stored(session) != film.size()) throw GraphRefusal.of(6000, 1363030, "Bytes are missing");
        if (!backstage.move(session, FINISHED)) throw gone();
        videos.take(caller, film.video(), files.keep(session), form);
        files.discard(session);
        return Map.of("success", true);
    }

    private Draft session(Caller caller, Form form) {
        return backstage
                .find(caller, form.required("upload_session_id", DIGITS))
                .filter(draft -> draft.is(KIND) && draft.isAt(OPEN))
                .orElseThrow(VideoPieces::gone);
    }

    private static Refusal gone() {
        return GraphRefusal.of(6001, 1363033, "There is no such upload session");
    }

    /**
     * A film on its way.
     *
     * @param video the id it will have
     */
    private record Film(String video, long size) {}
}

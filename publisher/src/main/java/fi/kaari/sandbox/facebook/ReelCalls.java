package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.graph.Form;
import fi.kaari.sandbox.graph.GraphRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /{page}/video_reels} begins and finishes; the bytes go to the upload server, which has words of its own. */
@RestController
@OfSandbox
class ReelCalls {

    private static final String UPLOAD = "/sandbox/" + PageStand.PLATFORM + "/video-upload/{version:v\\d+\\.\\d+}";

    private final Backstage backstage;
    private final PageReels reels;
    private final GrowingFiles files;

    ReelCalls(Backstage backstage, PageReels reels, GrowingFiles files) {
        this.backstage = backstage;
        this.reels = reels;
        this.files = files;
    }

    @PostMapping(PageStand.BASE + "/{page}/video_reels")
    Map<String, Object> call(Caller caller, @PathVariable String page, @RequestParam Map<String, String> fields) {
        PageStand.require(caller, page);
        return switch (fields.getOrDefault("upload_phase", "")) {
            case "start" -> begin(caller, fields);
            case "finish" -> finish(caller, fields);
            default -> throw GraphRefusal.parameter("Param upload_phase must be one of {start, finish}");
        };
    }

    private Map<String, Object> begin(Caller caller, Map<String, String> fields) {
        Form.of(fields, Set.of("upload_phase"));
        return reels.begin(caller);
    }

    private Map<String, Object> finish(Caller caller, Map<String, String> fields) {
        reels.finish(caller, fields);
        return Map.of("success", true);
    }

    @PostMapping(UPLOAD + "/{id}")
    Map<String, Object> upload(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION) String authorization,
            @RequestHeader(name = "offset", defaultValue = "-1") long offset,
            @RequestHeader(name = "file_size", defaultValue = "-1") long size,
            HttpServletRequest request)
            throws IOException {
        if (!authorization.startsWith("OAuth ")) throw refusal("NotAuthorizedError", false, "The token is missing");
        var reel = backstage
                .find(caller, id)
                .filter(draft -> draft.is(PageReels.KIND) && draft.isAt(PageReels.BEGUN))
                .orElseThrow(() -> refusal("NotAuthorizedError", false, "There is no such upload"));
        if (offset != files.stored(reel) || offset > size)
            throw refusal("OffsetInvalidError", true, "The bytes do not begin where the stored ones end");
        files.append(reel, request.getInputStream());
        if (files.stored(reel) != size) throw refusal("PartialRequestError", true, "Bytes are missing");
        complete(reel);
        return Map.of("success", true);
    }

    private void complete(Draft reel) throws IOException {
        var file = files.keep(reel);
        files.discard(reel);
        if (!file.isVideo()) throw refusal("ProcessingFailedError", false, "The file is no video");
        reels.arrived(reel, file);
    }

    static Refusal refusal(String type, boolean retriable, String message) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("retriable", retriable);
        problem.put("type", type);
        problem.put("message", message);
        return new Refusal(400, Map.of("debug_info", problem));
    }
}

package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Refusal;
import fi.kaari.sandbox.graph.GraphRefusal;
import fi.kaari.sandbox.graph.GraphStand;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

@Component
@OfSandbox
class PageStand extends GraphStand {

    static final String PLATFORM = "facebook";

    /** Where every call begins; the version has to be named. */
    static final String BASE = "/sandbox/" + PLATFORM + "/{version:v\\d+\\.\\d+}";

    private static final Pattern NODE = Pattern.compile("/sandbox/facebook/[^/]+/[^/]+$");
    private static final Pattern EDGE =
            Pattern.compile("/sandbox/facebook/[^/]+/[^/]+/(feed|photos|videos|video_reels)$");

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public Refusal busy(Caller caller, Duration pause) {
        return GraphRefusal.busy(caller, 32, "pages", pause);
    }

    @Override
    public Refusal stray(HttpServletRequest call, HttpStatus status) {
        return GraphRefusal.stray(call.getRequestURI().replaceFirst(".*/sandbox/" + PLATFORM, ""), status);
    }

    /** The upload server has words of its own. */
    @Override
    public Refusal chunkRefused(HttpServletRequest call) {
        return call.getRequestURI().contains("/video-upload/")
                ? ReelCalls.refusal("ProcessingFailedError", false, "The bytes could not be taken")
                : GraphRefusal.chunk();
    }

    /** Also an upload that is not told to stay unpublished. */
    @Override
    public boolean publishes(HttpServletRequest call) {
        if (!call.getMethod().equals("POST")) return false;
        var path = call.getRequestURI();
        return NODE.matcher(path).find() ? "true".equals(call.getParameter("is_published")) : edgePublishes(call, path);
    }

    private static boolean edgePublishes(HttpServletRequest call, String path) {
        if (!EDGE.matcher(path).find() || "false".equals(call.getParameter("published"))) return false;
        var phase = call.getParameter("upload_phase");
        if (phase != null && !phase.equals("finish")) return false;
        return !path.endsWith("/video_reels") || "PUBLISHED".equals(call.getParameter("video_state"));
    }
}

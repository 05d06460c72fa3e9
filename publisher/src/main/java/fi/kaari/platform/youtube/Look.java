package fi.kaari.platform.youtube;

import fi.kaari.platform.PlatformException.Refused;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What YouTube says about a video right now; a video that is not there has no status at all. */
record Look(String privacyStatus, String uploadStatus, String reason) {

    private static final Set<String> TURNED_DOWN = Set.of("rejected", "failed", "deleted");

    static Look at(JsonNode video) {
        var status = video.path("status");
        return new Look(
                status.path("privacyStatus").asString(""),
                status.path("uploadStatus").asString(""),
                status.path("rejectionReason")
                        .asString(status.path("failureReason").asString("no reason given")));
    }

    boolean isAs(String privacy) {
        return privacyStatus.equals(privacy);
    }

    /** A film that YouTube already knows is taken at first and turned down when it has been looked through. */
    void requireAccepted() {
        if (isTurnedDown()) throw new Refused("YouTube turned the video down: " + reason);
    }

    private boolean isTurnedDown() {
        return TURNED_DOWN.contains(uploadStatus);
    }

    /** Whether YouTube still looks through the film, and may turn it down when it has. */
    boolean isProcessing() {
        return !isTurnedDown() && !uploadStatus.equals("processed");
    }
}

package fi.kaari.platform.youtube;

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

    boolean isTurnedDown() {
        return TURNED_DOWN.contains(uploadStatus);
    }

    /** Whether YouTube still looks through the film, and may turn it down when it has. */
    boolean isProcessing() {
        return !isTurnedDown() && !uploadStatus.equals("processed");
    }
}

package fi.kaari.platform.youtube;

import tools.jackson.databind.JsonNode;

/** What YouTube says about a video right now; a video that is not there is not public either. */
record Look(String privacyStatus, String uploadStatus, String reason) {

    static Look at(JsonNode video) {
        var status = video.path("status");
        return new Look(
                status.path("privacyStatus").asString(""),
                status.path("uploadStatus").asString(""),
                status.path("rejectionReason")
                        .asString(status.path("failureReason").asString("no reason given")));
    }

    boolean isPublic() {
        return privacyStatus.equals("public");
    }
}

package fi.kaari.platform.facebook;

import fi.kaari.platform.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What Facebook says about a video or a reel, {@code GET /{video-id}?fields=status,post_id,permalink_url}: uploading,
 * processing and publishing are phases of their own.
 */
record VideoLook(String state, JsonNode status, Optional<String> post, String permalink) {

    private static final Set<String> FAILURES = Set.of("error", "upload_failed", "expired");
    private static final Set<String> UNFINISHED = Set.of("uploading", "upload_complete");
    private static final String COMPLETE = "complete";
    private static final String NOT_STARTED = "not_started";
    private static final String IN_PROGRESS = "in_progress";

    static VideoLook of(JsonNode seen, Account account) {
        var status = seen.path("status");
        return new VideoLook(
                status.path("video_status").asString(""),
                status,
                Optional.of(seen.path("post_id").asString(""))
                        .filter(id -> !id.isBlank())
                        .map(id -> id.contains("_") ? id : account.id() + "_" + id),
                seen.path("permalink_url").asString(""));
    }

    boolean isReady() {
        return state.equals("ready");
    }

    /** Whether all of it has arrived and Facebook has taken it over. */
    boolean isTaken() {
        return isReady() || state.equals("processing");
    }

    boolean hasFailed() {
        return FAILURES.contains(state) || phase("processing").equals("error");
    }

    boolean hasExpired() {
        return state.equals("expired");
    }

    /** Facebook's own words about what went wrong, where it has any. */
    String failure() {
        return List.of("uploading_phase", "processing_phase", "publishing_phase").stream()
                .map(phase -> status.path(phase))
                .map(phase -> words(phase))
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("Facebook cannot process the video");
    }

    private static String words(JsonNode phase) {
        var error = phase.path("error").path("message").asString("");
        return error.isBlank() ? phase.path("errors").path(0).path("message").asString("") : error;
    }

    /** How many bytes have arrived; Facebook's word for that has one r too few. */
    long arrived() {
        var phase = status.path("uploading_phase");
        return phase.path("bytes_transfered")
                .asLong(phase.path("bytes_transferred").asLong(0));
    }

    boolean isUploaded() {
        return phase("uploading").equals(COMPLETE);
    }

    boolean isWorkedOn() {
        return phase("processing").equals(IN_PROGRESS);
    }

    boolean isPublished() {
        return phase("publishing").isEmpty()
                ? isReady() && post.isPresent()
                : phase("publishing").equals(COMPLETE);
    }

    /**
     * Whether nothing has told Facebook to publish it, for certain. That publishing has not started does not tell: it says so
     * of a reel that was finished, too, as long as it processes it.
     */
    boolean isUnfinished() {
        return UNFINISHED.contains(state)
                && post.isEmpty()
                && (phase("publishing").isEmpty() || phase("publishing").equals(NOT_STARTED));
    }

    private String phase(String name) {
        return status.path(name + "_phase").path("status").asString("");
    }
}

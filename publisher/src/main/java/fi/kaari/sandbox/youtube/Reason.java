package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Refusal;
import java.util.List;
import java.util.Map;

/** YouTube's errors: the reason says what is meant. */
enum Reason {
    LOGIN_REQUIRED(401, "authError", "Login Required."),
    AUTH_ERROR(401, "authError", "Invalid Credentials"),
    QUOTA_EXCEEDED(403, "quotaExceeded", "The request cannot be completed because you have exceeded your quota."),
    RATE_LIMIT_EXCEEDED(429, "rateLimitExceeded", "Too many requests."),
    INVALID_TITLE(400, "invalidTitle", "The request metadata specifies an invalid or empty video title."),
    INVALID_DESCRIPTION(400, "invalidDescription", "The request metadata specifies an invalid video description."),
    INVALID_TAGS(400, "invalidTags", "The request metadata specifies invalid video keywords."),
    INVALID_CATEGORY(400, "invalidCategoryId", "The snippet.categoryId property specifies an invalid category ID."),
    INVALID_METADATA(400, "invalidVideoMetadata", "The request metadata is invalid."),
    BODY_REQUIRED(400, "mediaBodyRequired", "The request does not include the video content."),
    INVALID_IMAGE(400, "invalidImage", "The provided image content is invalid."),
    CONTENT_REQUIRED(400, "contentRequired", "The request does not contain the caption track contents."),
    CAPTION_EXISTS(
            409, "captionExists", "The specified video already has a caption track with the given language and name."),
    PLAYLIST_NOT_FOUND(404, "playlistNotFound", "The playlist cannot be found."),
    INVALID_PUBLISH_AT(400, "invalidPublishAt", "The request metadata specifies an invalid scheduled publishing time."),
    NOT_FOUND(404, "notFound", "Not Found"),
    BAD_REQUEST(400, "badRequest", "Bad Request"),
    VIDEO_NOT_FOUND(404, "videoNotFound", "The video that you are trying to update cannot be found."),
    SESSION_NOT_FOUND(404, "notFound", "The upload session is gone.");

    private final int status;
    private final String word;
    private final String message;

    Reason(int status, String word, String message) {
        this.status = status;
        this.word = word;
        this.message = message;
    }

    Refusal refusal() {
        return refusal(Map.of());
    }

    Refusal refusal(Map<String, String> headers) {
        var error = Map.of("message", message, "domain", "youtube.video", "reason", word);
        return new Refusal(
                status, headers, Map.of("error", Map.of("code", status, "message", message, "errors", List.of(error))));
    }
}

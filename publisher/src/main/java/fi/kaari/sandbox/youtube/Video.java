package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.KeptFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A video, on its way or here.
 *
 * @param bytes as its sender has announced them
 * @param session the upload's id
 * @param rejection why it was turned down; empty if it was not
 * @param file null until it is whole
 */
record Video(
        String title,
        String description,
        String privacy,
        long bytes,
        String session,
        String rejection,
        @Nullable KeptFile file) {

    static final String KIND = "VIDEO";
    static final String UPLOADING = "UPLOADING";
    static final String UPLOADED = "UPLOADED";

    private static final Set<String> PRIVACIES = Set.of("private", "unlisted", "public");

    /** Checked as YouTube checks it, before a single byte of the video is taken. */
    static Video wished(JsonNode resource, long bytes, String session) {
        var snippet = resource.path("snippet");
        var privacy = resource.path("status").path("privacyStatus").asString("public");
        var title = snippet.path("title").asString("");
        var description = snippet.path("description").asString("");
        if (title.isBlank() || title.length() > 100 || hasBrackets(title)) throw Reason.INVALID_TITLE.refusal();
        if (description.getBytes(StandardCharsets.UTF_8).length > 5_000 || hasBrackets(description))
            throw Reason.INVALID_DESCRIPTION.refusal();
        if (!snippet.path("categoryId").asString("").matches("\\d{1,2}")) throw Reason.INVALID_CATEGORY.refusal();
        requirePrivacy(privacy);
        return new Video(title, description, privacy, bytes, session, "", null);
    }

    static void requirePrivacy(String privacy) {
        if (!PRIVACIES.contains(privacy)) throw Reason.INVALID_METADATA.refusal();
    }

    private static boolean hasBrackets(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }

    Video whole(KeptFile kept, String rejected) {
        return new Video(title, description, privacy, bytes, session, rejected, kept);
    }

    Video as(String changed) {
        return new Video(title, description, changed, bytes, session, rejection, file);
    }

    boolean isPublic() {
        return privacy.equals("public");
    }

    Appearance appearance() {
        return new Appearance(title, description, "", List.of(new Exhibit(Objects.requireNonNull(file), "")));
    }
}

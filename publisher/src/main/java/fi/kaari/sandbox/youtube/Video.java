package fi.kaari.sandbox.youtube;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.KeptFile;
import java.util.ArrayList;
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
 * @param rejection why it is turned down once it has been looked through; empty if it is not
 * @param file null until it is whole
 * @param thumbnail null for one that YouTube picks from the film
 */
record Video(
        Snippet snippet,
        Standing standing,
        long bytes,
        String session,
        String rejection,
        @Nullable KeptFile file,
        @Nullable KeptFile thumbnail,
        List<Track> captions) {

    static final String KIND = "VIDEO";
    static final String UPLOADING = "UPLOADING";
    static final String UPLOADED = "UPLOADED";

    /** Checked as YouTube checks it, before a single byte of the video is taken. */
    static Video wished(JsonNode resource, long bytes, String session) {
        Json.requireOnly(resource, Set.of("snippet", "status"));
        return new Video(
                Snippet.of(resource.path("snippet")),
                Standing.of(resource.path("status")),
                bytes,
                session,
                "",
                null,
                null,
                List.of());
    }

    Video whole(KeptFile kept, String rejected) {
        return new Video(snippet, standing, bytes, session, rejected, kept, thumbnail, captions);
    }

    Video saying(Snippet changed) {
        return new Video(changed, standing, bytes, session, rejection, file, thumbnail, captions);
    }

    Video as(Standing changed) {
        return new Video(snippet, changed, bytes, session, rejection, file, thumbnail, captions);
    }

    Video shownBy(KeptFile image) {
        return new Video(snippet, standing, bytes, session, rejection, file, image, captions);
    }

    Video with(Track track) {
        var more = new ArrayList<>(captions);
        more.add(track);
        return new Video(snippet, standing, bytes, session, rejection, file, thumbnail, List.copyOf(more));
    }

    boolean has(Track track) {
        return captions.stream()
                .anyMatch(other -> other.language().equals(track.language())
                        && other.name().equals(track.name()));
    }

    boolean isPublic() {
        return standing.isPublic();
    }

    Appearance appearance() {
        var media = new ArrayList<Exhibit>();
        media.add(new Exhibit(Objects.requireNonNull(file), ""));
        if (thumbnail != null) media.add(new Exhibit(thumbnail, ""));
        return new Appearance(snippet.title(), snippet.description(), "", media);
    }

    /** Captions in one language. */
    record Track(String id, String language, String name, KeptFile file) {}
}

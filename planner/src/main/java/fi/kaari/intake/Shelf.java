package fi.kaari.intake;

import fi.kaari.media.MediaId;
import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import fi.kaari.post.Attachment;
import fi.kaari.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a workspace by their names, each looked for once. */
final class Shelf {

    private static final int MOST = 2_000;

    private final MediaLibrary library;
    private final WorkspaceId workspace;
    private final Map<String, Optional<MediaItem>> found = new HashMap<>();

    Shelf(MediaLibrary library, WorkspaceId workspace) {
        this.library = library;
        this.workspace = workspace;
    }

    Optional<MediaItem> find(String fileName) {
        if (found.size() > MOST) found.clear();
        return found.computeIfAbsent(fileName, name -> library.byName(workspace, name));
    }

    String name(MediaId id) {
        return library.find(id).map(MediaItem::name).orElse("?");
    }

    /** What of a row's files is there, in their order. */
    List<Attachment> attachments(Planned row) {
        return row.media().stream()
                .flatMap(
                        enclosure -> find(enclosure.fileName())
                                .map(item -> new Attachment(item.id(), enclosure.alternativeText()))
                                .stream())
                .toList();
    }

    /** The names of a row's files that are not there. */
    List<String> missing(Planned row) {
        return row.media().stream()
                .map(Enclosure::fileName)
                .filter(name -> find(name).isEmpty())
                .distinct()
                .toList();
    }
}

package fi.kaari.media;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import fi.kaari.workspace.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** All pictures, films and captions, and how a new one is added. */
@Service
public class MediaLibrary {

    private final Reception reception;
    private final MediaRegister register;
    private final MediaStore store;

    MediaLibrary(Reception reception, MediaRegister register, MediaStore store) {
        this.reception = reception;
        this.register = register;
        this.store = store;
    }

    /**
     * Takes a file in, without what it tells about its maker. The same bytes once more are the item that is there, which
     * from then on is found under this name, too.
     *
     * @param name what its sender calls it; only ever shown
     * @param bytes read to their end, or to the limit; not closed
     * @throws MediaRefused if it is too large, not of a format that the platforms take, or not whole
     * @throws IOException if the stream breaks off or the disk fails
     */
    public MediaItem add(Actor actor, String name, InputStream bytes) throws IOException {
        actor.requireWriting();
        var file = store.incoming();
        try {
            var received = reception.receive(bytes, file);
            store.keep(file, received.sha256());
            return register.enter(actor, displayName(name, received), received);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    public Optional<MediaItem> find(MediaId id) {
        return register.find(id);
    }

    /** @throws NotFound if there is no such item anywhere */
    public MediaItem get(MediaId id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    /** @throws NotFound if there is no such item in the actor's workspace */
    public MediaItem get(Actor actor, MediaId id) {
        return find(id).filter(item -> item.workspace().equals(actor.workspace()))
                .orElseThrow(() -> new NotFound(id));
    }

    /** The item that was last added under that name, however its letters are cased. */
    public Optional<MediaItem> byName(WorkspaceId workspace, String name) {
        return register.named(workspace, FileName.of(name).value());
    }

    /** All names under which the item was added, its own first. */
    public List<String> names(MediaItem item) {
        return Stream.concat(Stream.of(item.name()), register.names(item.id()).stream())
                .distinct()
                .toList();
    }

    /**
     * Items of the workspace, the newest first.
     *
     * @param query part of one of their names, empty for all
     */
    public List<MediaItem> list(WorkspaceId workspace, int limit, int offset, String query) {
        return register.list(workspace, query.strip(), limit, offset);
    }

    /** No file larger than this is taken, whatever its format. */
    public DataSize largest() {
        return reception.largest();
    }

    /**
     * The item's bytes, which are compared with its hash on the way.
     *
     * @throws IOException if the file is gone; {@link MediaDamaged} in place of the last bytes if it was changed
     */
    public InputStream open(MediaItem item) throws IOException {
        return store.open(item.sha256(), item.bytes());
    }

    private static String displayName(String name, Received received) {
        var display = FileName.of(name);
        return display.isEmpty() ? "media." + received.format().extension() : display.value();
    }
}

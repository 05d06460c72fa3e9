package fi.kaari.library;

import fi.kaari.media.MediaItem;
import fi.kaari.media.MediaLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A media item's bytes as an answer; whoever asks for a range of them gets that range. */
public class MediaFile extends AbstractResource {

    private final MediaLibrary library;
    private final MediaItem item;

    public MediaFile(MediaLibrary library, MediaItem item) {
        this.library = library;
        this.item = item;
    }

    /** Its bytes never change, so whoever has them keeps them as long as they may. */
    public ResponseEntity<Resource> answer(CacheControl keeping) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(item.type()))
                .eTag(item.sha256())
                .cacheControl(keeping)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline().toString())
                .body(this);
    }

    private ContentDisposition inline() {
        return ContentDisposition.inline()
                .filename(item.name(), StandardCharsets.UTF_8)
                .build();
    }

    @Override
    public long contentLength() {
        return item.bytes();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return library.open(item);
    }

    @Override
    public String getDescription() {
        return "media " + item.id();
    }
}

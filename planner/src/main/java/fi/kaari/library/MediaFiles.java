package fi.kaari.library;

import fi.kaari.media.MediaId;
import fi.kaari.media.MediaLibrary;
import fi.kaari.media.MediaLinks;
import fi.kaari.workspace.Actor;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands media out: to the people of their workspace, and to platforms that hold a signed address. */
@Controller
class MediaFiles {

    private final MediaLibrary library;
    private final MediaLinks links;

    MediaFiles(MediaLibrary library, MediaLinks links) {
        this.library = library;
        this.links = links;
    }

    @GetMapping("/media-library/{id}/file")
    ResponseEntity<Resource> toPeople(Actor actor, @PathVariable MediaId id) {
        var keeping = CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();
        return new MediaFile(library, library.get(actor, id)).answer(keeping);
    }

    @GetMapping("/media/{token}")
    ResponseEntity<Resource> toPlatforms(@PathVariable String token) {
        return links.verify(token)
                .flatMap(library::find)
                .map(item -> new MediaFile(library, item).answer(CacheControl.noStore()))
                .orElse(ResponseEntity.notFound().build());
    }
}

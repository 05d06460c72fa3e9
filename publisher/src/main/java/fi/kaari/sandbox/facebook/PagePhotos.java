package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.Appearance;
import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Caller;
import fi.kaari.sandbox.Ids;
import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.KeptFiles;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.graph.Form;
import fi.kaari.sandbox.graph.GraphRefusal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /{page}/photos}: a photo alone, or one that a post will carry; that one can be attached once. */
@RestController
@OfSandbox
class PagePhotos {

    private static final String KIND = "PHOTO";
    private static final Set<String> KNOWN = Set.of("published", "temporary", "caption", "alt_text_custom", "source");
    private static final String LOOSE = "LOOSE";
    private static final String ATTACHED = "ATTACHED";
    private static final long LARGEST = 10_000_000;
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff");

    private final Backstage backstage;
    private final KeptFiles files;
    private final PagePosts posts;

    PagePhotos(Backstage backstage, KeptFiles files, PagePosts posts) {
        this.backstage = backstage;
        this.files = files;
        this.posts = posts;
    }

    @PostMapping(PageStand.BASE + "/{page}/photos")
    Map<String, String> upload(
            Caller caller,
            @PathVariable String page,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile source)
            throws IOException {
        PageStand.require(caller, page);
        if (source == null) throw GraphRefusal.of(324, 0, "(#324) Requires upload file");
        var form = Form.of(fields, KNOWN);
        var id = Ids.digits(15);
        var photo = new Photo(picture(source), form.text("alt_text_custom"), form.flag("temporary", false));
        if (!form.flag("published", true)) {
            backstage.take(caller, id, KIND, LOOSE, photo);
            return Map.of("id", id);
        }
        backstage.take(caller, id, KIND, ATTACHED, photo);
        var caption = PageFeed.message(form.text("caption"));
        return Map.of("id", id, "post_id", posts.make(caller, photo.alone(caption), true));
    }

    private KeptFile picture(MultipartFile source) throws IOException {
        if (source.getSize() > LARGEST)
            throw GraphRefusal.of(324, 1366046, "Your photos couldn't be uploaded. Photos should be less than 10 MB.");
        var file = files.keep(source.getInputStream());
        if (!TYPES.contains(file.type()) || file.width() == null)
            throw GraphRefusal.of(324, 0, "(#324) Missing or invalid image file");
        return file;
    }

    /** @param forLater whether the post that takes it is not yet public */
    Exhibit attach(Caller caller, String id, boolean forLater) {
        var draft = backstage
                .find(caller, id)
                .filter(found -> found.is(KIND) && !backstage.isOlder(found, LIFE))
                .orElseThrow(() -> GraphRefusal.parameter("Photo " + id + " does not exist"));
        var photo = draft.as(Photo.class);
        if (forLater && !photo.temporary())
            throw GraphRefusal.parameter("Photos of unpublished posts have to be uploaded with temporary=true");
        if (!draft.isAt(LOOSE) || !backstage.move(draft, ATTACHED))
            throw GraphRefusal.of(1366051, 0, "These photos were already posted.");
        return photo.exhibit();
    }

    private record Photo(KeptFile file, String alternativeText, boolean temporary) {

        Exhibit exhibit() {
            return new Exhibit(file, alternativeText);
        }

        Appearance alone(String caption) {
            return new Appearance("", caption, "", List.of(exhibit()));
        }
    }
}

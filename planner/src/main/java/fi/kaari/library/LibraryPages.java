package fi.kaari.library;

import fi.kaari.calendar.Plan;
import fi.kaari.media.MediaId;
import fi.kaari.media.MediaLibrary;
import fi.kaari.workspace.Actor;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The library to look through and to add to. */
@Controller
@RequestMapping("/media-library")
class LibraryPages {

    private final MediaLibrary library;
    private final Shelf shelf;
    private final Arrivals arrivals;
    private final Plan plan;

    LibraryPages(MediaLibrary library, Shelf shelf, Arrivals arrivals, Plan plan) {
        this.library = library;
        this.shelf = shelf;
        this.arrivals = arrivals;
        this.plan = plan;
    }

    /** Pages say what would not be taken before they send it. */
    @ModelAttribute("largest")
    DataSize largest() {
        return library.largest();
    }

    @GetMapping
    String look(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Target", required = false) String part,
            Model view) {
        view.addAttribute("shelf", shelf.page(actor.workspace(), q, page));
        return "shelf".equals(part) ? "library/list :: shelf" : "library/list";
    }

    @GetMapping("/{id}")
    String look(Actor actor, @PathVariable MediaId id, Model view) {
        var item = library.get(actor, id);
        view.addAttribute("tile", new Tile(item));
        view.addAttribute("otherNames", library.names(item).stream().skip(1).toList());
        view.addAttribute("uses", plan.showing(actor.workspace(), id));
        return "library/item";
    }

    @PostMapping
    String add(
            Actor actor,
            @RequestParam List<MultipartFile> files,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isPart,
            Model view)
            throws IOException {
        actor.requireWriting();
        view.addAttribute("arrivals", arrivals.of(actor, files));
        if (isPart) return "library/upload :: arrivals";
        view.addAttribute("shelf", shelf.page(actor.workspace(), "", 1));
        return "library/list";
    }
}

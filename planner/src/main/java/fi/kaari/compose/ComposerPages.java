package fi.kaari.compose;

import fi.kaari.library.Shelf;
import fi.kaari.media.MediaLibrary;
import fi.kaari.post.PostId;
import fi.kaari.post.Posts;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a post: what it says, how it will look, and what is wrong with it. Nothing here stores anything. */
@Controller
@RequestMapping("/posts/{post}")
class ComposerPages {

    private final Posts posts;
    private final Desk desk;
    private final Shelf shelf;
    private final MediaLibrary library;

    ComposerPages(Posts posts, Desk desk, Shelf shelf, MediaLibrary library) {
        this.posts = posts;
        this.desk = desk;
        this.shelf = shelf;
        this.library = library;
    }

    @GetMapping
    String look(
            Actor actor,
            @PathVariable("post") PostId id,
            @RequestParam(name = "variant", required = false) @Nullable VariantId chosen,
            Model view) {
        var post = posts.get(actor, id);
        if (post.variants().isEmpty()) desk.lay(view, post);
        else desk.open(view, post, chosen == null ? post.variants().getFirst().id() : chosen);
        return "compose/post";
    }

    /** The same page with what was typed, after what was asked of its media. */
    @PostMapping("/variants/{variant}/edit")
    String edit(
            Actor actor,
            @PathVariable("post") PostId id,
            @PathVariable VariantId variant,
            VariantForm typed,
            MediaMove move,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isPart,
            Model view) {
        desk.retype(view, actor, posts.get(actor, id), variant, move.in(typed), null);
        return isPart ? "compose/editor :: attachments" : "compose/post";
    }

    /** How what was typed would look, while it is being typed. */
    @PostMapping("/variants/{variant}/proof")
    String prove(
            Actor actor,
            @PathVariable("post") PostId id,
            @PathVariable VariantId variant,
            VariantForm typed,
            Model view) {
        desk.retype(view, actor, posts.get(actor, id), variant, typed, null);
        return "compose/proof :: parts";
    }

    /** The library, to choose from. */
    @GetMapping("/variants/{variant}/media")
    String choose(
            Actor actor,
            @PathVariable("post") PostId id,
            @PathVariable VariantId variant,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean isDialog,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String part,
            Model view) {
        view.addAttribute("post", posts.get(actor, id));
        view.addAttribute("variant", variant);
        view.addAttribute("shelf", shelf.page(actor.workspace(), q, page));
        view.addAttribute("largest", library.largest());
        if ("choices".equals(part)) return "compose/media :: choices";
        return isDialog ? "compose/media :: box" : "compose/media";
    }
}

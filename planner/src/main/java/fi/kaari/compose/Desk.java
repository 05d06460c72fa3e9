package fi.kaari.compose;

import fi.kaari.page.Times;
import fi.kaari.post.InvalidPost;
import fi.kaari.post.Post;
import fi.kaari.post.Posts;
import fi.kaari.post.Variant;
import fi.kaari.post.VariantId;
import fi.kaari.workspace.Actor;
import fi.kaari.workspace.NotFound;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays a post out for its page. */
@Component
class Desk {

    private final Posts posts;
    private final Sheets sheets;
    private final Editors editors;
    private final Proofs proofs;
    private final History history;

    Desk(Posts posts, Sheets sheets, Editors editors, Proofs proofs, History history) {
        this.posts = posts;
        this.sheets = sheets;
        this.editors = editors;
        this.proofs = proofs;
        this.history = history;
    }

    /** The post and the list of its variants, none of them open. */
    Sheet lay(Model view, Post post) {
        var sheet = sheets.of(post);
        view.addAttribute("sheet", sheet);
        view.addAttribute("history", history.of(sheet));
        return sheet;
    }

    /** With one variant open, as it is stored. */
    void open(Model view, Post post, VariantId id) {
        var variant = variant(post, id);
        var sheet = lay(view, post);
        var form = VariantForm.of(post, variant, sheet.agreement().isLive());
        edit(view, sheet, variant, form, false);
        view.addAttribute("proof", proofs.of(post, variant, times(view)));
    }

    /** With one variant open and what was typed in its fields, which is stored nowhere. */
    void open(Model view, Actor actor, Post post, VariantId id, VariantForm typed) {
        edit(view, lay(view, post), variant(post, id), typed, true);
        prove(view, actor, post, id, typed);
    }

    /** The same, with why it was not saved. */
    String retype(Model view, Actor actor, Post post, VariantId id, VariantForm typed, @Nullable Problem problem) {
        try {
            open(view, actor, post, id, typed);
        } catch (InvalidPost noProof) {
            view.addAttribute("problem", Problem.of(noProof));
        }
        if (problem != null) view.addAttribute("problem", problem);
        return "compose/post";
    }

    private void prove(Model view, Actor actor, Post post, VariantId id, VariantForm typed) {
        var rehearsed = posts.rehearse(actor, post.id(), it -> it.changing(id, typed::onto));
        view.addAttribute("proof", proofs.of(rehearsed, variant(rehearsed, id), times(view)));
    }

    private void edit(Model view, Sheet sheet, Variant variant, VariantForm form, boolean isUnsaved) {
        var tab = sheet.tab(variant.id());
        view.addAttribute("editor", editors.of(sheet.post(), variant, tab, form, isUnsaved));
    }

    private static Variant variant(Post post, VariantId id) {
        return post.variant(id).orElseThrow(() -> new NotFound(id));
    }

    private static Times times(Model view) {
        return (Times) Objects.requireNonNull(view.getAttribute("times"));
    }
}

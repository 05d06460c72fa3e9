package fi.kaari.compose;

import fi.kaari.page.Notice;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a form is answered: with a page, or with the address of the next one. */
record Reply(Model view, HttpServletResponse response, RedirectAttributes next) {

    /** @param variant that is open then; null for the first */
    String to(PostId post, @Nullable VariantId variant, Notice notice) {
        next.addFlashAttribute(Notice.NAME, notice);
        return "redirect:/posts/" + post + (variant == null ? "" : "?variant=" + variant);
    }

    String page(HttpStatus status, String template) {
        response.setStatus(status.value());
        return template;
    }
}

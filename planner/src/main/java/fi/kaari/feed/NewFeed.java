package fi.kaari.feed;

import fi.kaari.arc.ArcId;
import fi.kaari.page.Frame;
import fi.kaari.workspace.NotFound;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a feed to show.
 *
 * @param arc empty for all arcs
 * @param shows a key of {@link Shows}
 * @param speaks the tag of one of the pages' languages
 */
record NewFeed(
        @Nullable String arc,
        @Nullable Shows shows,
        @Nullable String speaks) {

    @Nullable
    ArcId chosenArc() {
        try {
            return arc == null || arc.isBlank() ? null : new ArcId(arc);
        } catch (IllegalArgumentException noId) {
            throw new NotFound(arc);
        }
    }

    Shows chosenShows() {
        return shows == null ? Shows.EVERYTHING : shows;
    }

    /** One of the pages' languages; the page's own if there is no such one. */
    Locale language(Frame frame, Locale page) {
        return frame.getLanguages().stream()
                .filter(language -> language.toLanguageTag().equals(speaks))
                .findFirst()
                .orElse(page);
    }
}

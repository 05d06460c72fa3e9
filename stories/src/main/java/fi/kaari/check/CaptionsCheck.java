package fi.kaari.check;

import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.post.Rendered;
import fi.kaari.post.Rendered.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Captions belong to a film, and it has one of each language. */
@Component
class CaptionsCheck implements Check {

    private static final Place MEDIA = Place.of(Field.MEDIA);

    @Override
    public List<Finding> findings(Rendered rendered) {
        var captions = rendered.captions();
        if (captions.isEmpty()) return List.of();
        var hasFilm = rendered.media().stream().anyMatch(piece -> piece.item().isVideo());
        return hasFilm ? secondOfALanguage(captions) : List.of(Finding.error("captions.film-missing", MEDIA));
    }

    private static List<Finding> secondOfALanguage(List<Piece> captions) {
        var findings = new ArrayList<Finding>();
        var languages = new HashSet<Locale>();
        for (var piece : captions) {
            if (!languages.add(piece.language()))
                findings.add(Finding.error("captions.twice", MEDIA, piece.item().name(), piece.words()));
        }
        return List.copyOf(findings);
    }
}

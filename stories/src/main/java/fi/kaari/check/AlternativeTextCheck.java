package fi.kaari.check;

import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.post.Rendered;
import fi.kaari.post.Rendered.Piece;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Whoever does not see an image reads its alternative text: the law asks for it, and so do readers. */
@Component
class AlternativeTextCheck implements Check {

    @Override
    public List<Finding> findings(Rendered rendered) {
        return IntStream.range(0, rendered.media().size())
                .filter(place -> isSilent(rendered.media().get(place)))
                .mapToObj(place -> finding(rendered.media().get(place), place + 1))
                .toList();
    }

    private static boolean isSilent(Piece piece) {
        return piece.alternativeText().isEmpty() && !piece.isCaptions();
    }

    private static Finding finding(Piece piece, int number) {
        var place = Place.of(Field.ALTERNATIVE_TEXT);
        var name = piece.item().name();
        return piece.item().isImage()
                ? Finding.error("alternative-text.missing", place, name, number)
                : Finding.warning("alternative-text.video-missing", place, name, number);
    }
}

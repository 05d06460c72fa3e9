package fi.kaari.check;

import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.post.Rendered;
import java.util.List;
import org.springframework.stereotype.Component;

/** Something has to be told. */
@Component
class EmptyCheck implements Check {

    @Override
    public List<Finding> findings(Rendered rendered) {
        var isEmpty = rendered.text().isEmpty() && rendered.media().isEmpty();
        return isEmpty ? List.of(Finding.error("text.missing", Place.of(Field.TEXT))) : List.of();
    }
}

package fi.kaari.check;

import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.post.Rendered;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.springframework.stereotype.Component;

/** A post leads to the organisation's own pages, and the address has to be one that browsers open. */
@Component
class LinkCheck implements Check {

    private static final Place PLACE = Place.of(Field.LINK);

    @Override
    public List<Finding> findings(Rendered rendered) {
        if (rendered.link().isEmpty()) return List.of(Finding.warning("link.missing", PLACE));
        return isAddress(rendered.link())
                ? List.of()
                : List.of(Finding.error("link.malformed", PLACE, rendered.link()));
    }

    private static boolean isAddress(String link) {
        try {
            var address = new URI(link);
            var isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return isWeb && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}

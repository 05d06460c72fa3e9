package fi.kaari.platform.x;

import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformContract;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;

class XTest extends PlatformContract {

    @Override
    protected Platform platform(String baseUrl, Environment environment, Clock clock) {
        return new X(new Settings(baseUrl, 280, TIMEOUTS), new BaseAddress(baseUrl, X.ID, environment), clock);
    }

    @Override
    protected Content saying(String text) {
        return content("", text, "");
    }

    @Override
    protected Map<String, Content> everyKind() {
        var photo = gallery.photo(1, "Hoitaja \"Länsirannalla\" 🌊");
        return Map.of(
                "text", content("", "Hei 👋🏽\n\nمرحبا & <tervetuloa> #sää", ""),
                "link", content("", "Lue lisää: example.org tai", LINK),
                "photo", content("", "Kuva", "", photo),
                "photos with a link", content("", "Kuvia", LINK, photo, gallery.photo(2, ""), gallery.photo(3, "3.")),
                "photo without words", content("", "", "", photo),
                "video", content("", "Filmi", "", gallery.film()),
                "video with words for it", content("", "Laituri", "", gallery.film("Lapsi juoksee \"laiturille\"")));
    }

    @Override
    protected Optional<Content> showing(Medium film) {
        return Optional.of(content("", "Pitkä filmi", "", film));
    }

    @Override
    protected String tooLong() {
        return "ä".repeat(281);
    }
}

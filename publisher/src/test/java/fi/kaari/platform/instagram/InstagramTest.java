package fi.kaari.platform.instagram;

import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformContract;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;

class InstagramTest extends PlatformContract {

    @Override
    protected Platform platform(String baseUrl, Environment environment, Clock clock) {
        var settings = new Settings(baseUrl, "v25.0", Duration.ofSeconds(3), Duration.ofMinutes(1), TIMEOUTS);
        return new Instagram(settings, new BaseAddress(baseUrl, Instagram.ID, environment), clock);
    }

    @Override
    protected Content saying(String text) {
        return content("", text, "", gallery.photo(1, "Ranta"));
    }

    @Override
    protected Map<String, Content> everyKind() {
        var photo = gallery.photo(1, "Hoitaja \"Länsirannalla\" 🌊");
        return Map.of(
                "photo", content("", "Hei 👋🏽\n\nمرحبا & <tervetuloa> #sää", "", photo),
                "photo with a link", content("", "Lue lisää", LINK, photo),
                "carousel", content("", "Kuvia", "", photo, gallery.photo(2, ""), gallery.photo(3, "Kolmas")),
                "carousel with a video", content("", "Kuva ja filmi", "", photo, gallery.film()),
                "film", content("", "Filmi", "", gallery.film()),
                "reel", of("reel", "Pysty filmi", "", gallery.film(1080, 1920, Duration.ofSeconds(20))),
                "story", of("story", "", "", gallery.photo(1080, 1920)),
                "story with a film", of("story", "", "", gallery.film(1080, 1920, Duration.ofSeconds(20))));
    }

    @Override
    protected Optional<Content> showing(Medium film) {
        return Optional.of(of("reel", "Pitkä", "", film));
    }

    @Override
    protected String tooLong() {
        return "ä".repeat(2_201);
    }
}

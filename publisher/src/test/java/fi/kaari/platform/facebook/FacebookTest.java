package fi.kaari.platform.facebook;

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
import org.springframework.util.unit.DataSize;

class FacebookTest extends PlatformContract {

    @Override
    protected Platform platform(String baseUrl, Environment environment, Clock clock) {
        var settings = new Settings(baseUrl, "", "v25.0", DataSize.ofMegabytes(5), TIMEOUTS);
        return new Facebook(settings, new BaseAddress(baseUrl, Facebook.ID, environment), clock);
    }

    @Override
    protected Content saying(String text) {
        return content("", text, "");
    }

    @Override
    protected Map<String, Content> everyKind() {
        var photo = gallery.photo(1, "Hoitaja \"Länsirannalla\" 🌊");
        return Map.of(
                "text",
                content("", "Hei 👋🏽\n\nمرحبا & <tervetuloa> #sää", ""),
                "link",
                content("", "Lue lisää", LINK),
                "photo",
                content("", "Kuva", "", photo),
                "photo with a link",
                content("", "Kuva ja linkki", LINK, photo),
                "photos",
                content("", "Kuvia", "", photo, gallery.photo(2, ""), gallery.photo(3, "Kolmas")),
                "video",
                content("Otsikko", "Filmi", "", gallery.film()),
                "large video",
                content("", "Suuri filmi", "", gallery.longFilm(12_000_001)),
                "reel",
                of("reel", "Lyhyt filmi", LINK, gallery.film(1080, 1920, Duration.ofSeconds(20))));
    }

    @Override
    protected Optional<Content> showing(Medium film) {
        return Optional.of(of("reel", "Pitkä", "", film));
    }

    @Override
    protected String tooLong() {
        return "ä".repeat(63_207);
    }
}

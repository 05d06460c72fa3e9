package fi.kaari.platform.youtube;

import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Content;
import fi.kaari.platform.Medium;
import fi.kaari.platform.Platform;
import fi.kaari.platform.PlatformContract;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

class YouTubeTest extends PlatformContract {

    @Override
    protected Platform platform(String baseUrl, Environment environment, Clock clock) {
        var settings = new Settings(baseUrl, "", "22", DataSize.ofKilobytes(256), TIMEOUTS);
        return new YouTube(
                settings,
                new BaseAddress(baseUrl, YouTube.ID, environment),
                new BaseAddress(baseUrl, YouTube.ID, environment),
                clock);
    }

    @Override
    protected Content saying(String text) {
        return content("Viikko hoiva-alalla", text, "", gallery.film());
    }

    @Override
    protected Map<String, Content> everyKind() {
        return Map.of(
                "video", content("Hei 👋🏽 مرحبا", "Kuvaus & #sää\n\nToinen kappale", "", gallery.film()),
                "video with a link", content("Viikko", "Lue lisää", LINK, gallery.film()),
                "video without a description", content("Viikko", "", "", gallery.film()),
                "video with a thumbnail", content("Viikko", "Kuvaus", "", gallery.film(), gallery.photo(1, "")),
                "video with captions", captioned("Puhe"));
    }

    private Content captioned(String title) {
        return new Content(
                Locale.of("fi"),
                title,
                "Kuvaus",
                "",
                List.of(gallery.film()),
                List.of(gallery.captions("fi", "Hei!"), gallery.captions("se", "Bures!")),
                Map.of("made-for-kids", "yes", "tags", "hoiva, kotihoito arjessa", "category", "27"));
    }

    @Override
    protected Optional<Content> showing(Medium film) {
        return Optional.of(content("Pitkä filmi", "", "", film));
    }

    @Override
    protected String tooLong() {
        return "ä".repeat(2_500) + "a";
    }
}

package fi.kaari.platform.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.check.Finding;
import fi.kaari.platform.Content;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulesTest {

    private final Gallery gallery = new Gallery();

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void the_description_is_measured_in_bytes() {
        assertThat(bytes("abc")).isEqualTo(3);
        assertThat(bytes("äö")).isEqualTo(4);
        assertThat(bytes("مرحبا")).isEqualTo(10);
        assertThat(bytes("👋")).isEqualTo(4);
    }

    @Test
    void five_thousand_bytes_fit_and_one_more_does_not() {
        assertThat(codes(content("Otsikko", "ä".repeat(2_500), gallery.film()))).isEmpty();
        assertThat(codes(content("Otsikko", "ä".repeat(2_500) + "!", gallery.film())))
                .containsExactly("too.long");
    }

    @Test
    void a_title_is_needed_and_has_a_hundred_characters_at_most() {
        assertThat(codes(content(" ", "Kuvaus", gallery.film()))).containsExactly("title.missing");
        assertThat(codes(content("ä".repeat(100), "Kuvaus", gallery.film()))).isEmpty();
        assertThat(codes(content("ä".repeat(101), "Kuvaus", gallery.film()))).containsExactly("title.too-long");
    }

    @Test
    void angle_brackets_are_not_taken() {
        assertThat(codes(content("Otsikko <uusi>", "Kuvaus", gallery.film()))).containsExactly("youtube.brackets");
        assertThat(codes(content("Otsikko", "2 > 1", gallery.film()))).containsExactly("youtube.brackets");
    }

    @Test
    void one_video_and_nothing_else() {
        assertThat(codes(content("Otsikko", "Kuvaus"))).containsExactly("youtube.video-missing");
        assertThat(codes(content("Otsikko", "Kuvaus", gallery.film(), gallery.film())))
                .containsExactly("media.one-video");
        assertThat(codes(content("Otsikko", "Kuvaus", gallery.film(), gallery.photo(1, ""))))
                .containsExactly("youtube.only-video");
    }

    private static long bytes(String text) {
        return Rules.bytes(content("Otsikko", text)).used();
    }

    private static List<String> codes(Content content) {
        return Rules.check(content).stream().map(Finding::code).toList();
    }

    private static Content content(String title, String text, Medium... media) {
        return new Content(Locale.of("fi"), title, text, "", List.of(media), Map.of());
    }
}

package fi.kaari.platform.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.check.Finding;
import fi.kaari.platform.Content;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Rules RULES = new Rules(Telling.categories("22"));

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
    void one_video_and_one_at_most() {
        assertThat(codes(content("Otsikko", "Kuvaus"))).containsExactly("youtube.video-missing");
        assertThat(codes(content("Otsikko", "Kuvaus", gallery.film(), gallery.film())))
                .containsExactly("media.one-video");
    }

    @Test
    void one_picture_beside_it_is_its_thumbnail() {
        var photo = gallery.photo(1, "Ranta");

        assertThat(codes(content("Otsikko", "Kuvaus", gallery.film(), photo))).isEmpty();
        assertThat(codes(content("Otsikko", "Kuvaus", gallery.film(), photo, photo)))
                .containsExactly("youtube.one-thumbnail");
        assertThat(codes(content("Otsikko", "Kuvaus", photo))).containsExactly("youtube.video-missing");
    }

    @Test
    void tags_are_counted_with_commas_and_quotation_marks() {
        assertThat(tagCharacters("hoiva, hoiva-ala ,, hoiva")).isEqualTo(5 + 1 + 9);
        assertThat(tagCharacters("hoiva, kotihoito arjessa")).isEqualTo(5 + 1 + 19);
        assertThat(codes(tagged("a".repeat(500)))).isEmpty();
        assertThat(codes(tagged("a".repeat(499) + ",b"))).containsExactly("youtube.tags-too-long");
        assertThat(codes(tagged("<hoiva>"))).containsExactly("youtube.brackets");
    }

    @Test
    void what_becomes_a_short_is_said_and_what_cannot_become_one_too() {
        var upright = gallery.film(720, 1280, Duration.ofMinutes(3));
        var square = gallery.film(720, 720, Duration.ofSeconds(181));

        assertThat(codes(content("Otsikko", "", upright))).containsExactly("youtube.becomes-short");
        assertThat(codes(content("Otsikko", "", square))).isEmpty();
        assertThat(codes(wantingShort(upright))).isEmpty();
        assertThat(codes(wantingShort(square))).containsExactly("youtube.no-short");
        assertThat(codes(wantingShort(gallery.film()))).containsExactly("youtube.no-short");
    }

    private Content wantingShort(Medium film) {
        return new Content(Locale.of("fi"), "Otsikko", "", "", List.of(film), Map.of("shorts", "yes"));
    }

    private Content tagged(String tags) {
        return new Content(Locale.of("fi"), "Otsikko", "", "", List.of(gallery.film()), Map.of("tags", tags));
    }

    private long tagCharacters(String tags) {
        return RULES.count(tagged(tags)).getLast().used();
    }

    private static long bytes(String text) {
        return RULES.count(content("Otsikko", text)).get(1).used();
    }

    private static List<String> codes(Content content) {
        return RULES.check(content).stream().map(Finding::code).toList();
    }

    private static Content content(String title, String text, Medium... media) {
        return new Content(Locale.of("fi"), title, text, "", List.of(media), Map.of());
    }
}

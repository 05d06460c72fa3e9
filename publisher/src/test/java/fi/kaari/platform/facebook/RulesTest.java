package fi.kaari.platform.facebook;

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

    private final Gallery gallery = new Gallery();

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void a_link_without_media_has_a_card_of_its_own_and_costs_nothing() {
        var content = content("Lue lisää", "https://example.org/a");

        assertThat(Rules.message(content)).isEqualTo("Lue lisää");
        assertThat(Rules.characters(content).used()).isEqualTo(9);
    }

    @Test
    void a_link_beside_media_stands_in_the_words() {
        var content = content("Lue lisää", "https://example.org/a", gallery.photo(1, ""));

        assertThat(Rules.message(content)).isEqualTo("Lue lisää\n\nhttps://example.org/a");
    }

    @Test
    void a_link_that_the_words_name_already_is_not_said_twice() {
        var content = content("Lue: https://example.org/a.", "https://example.org/a", gallery.photo(1, ""));

        assertThat(Rules.message(content)).isEqualTo("Lue: https://example.org/a.");
    }

    @Test
    void a_longer_address_that_begins_like_the_link_is_another_one() {
        var content = content("Lue: https://example.org/ab", "https://example.org/a", gallery.photo(1, ""));

        assertThat(Rules.message(content)).endsWith("\n\nhttps://example.org/a");
    }

    @Test
    void words_of_any_script_count_as_they_are_stored() {
        assertThat(Rules.characters(content("Hyvää päivää", "")).used()).isEqualTo(12);
        assertThat(Rules.characters(content("مرحبا", "")).used()).isEqualTo(5);
        assertThat(Rules.characters(content("👩🏽‍⚕️", "")).used()).isEqualTo(7);
    }

    @Test
    void pictures_and_a_video_do_not_go_together() {
        assertThat(codes(content("Hei", "", gallery.photo(1, "a"), gallery.film())))
                .containsExactly("media.mixed");
        assertThat(codes(content("Hei", "", gallery.film(), gallery.film()))).containsExactly("media.one-video");
    }

    @Test
    void a_reel_is_one_upright_film_of_3_to_90_seconds() {
        assertThat(codes(reel(film(1080, 1920, 20)))).isEmpty();
        assertThat(codes(reel(film(540, 960, 90)))).isEmpty();
        assertThat(codes(reel(film(540, 960, 91)))).containsExactly("facebook.reel-length");
        assertThat(codes(reel(film(540, 960, 2)))).containsExactly("facebook.reel-length");
        assertThat(codes(reel(film(1280, 720, 20)))).containsExactly("facebook.reel-shape");
        assertThat(codes(reel(film(270, 480, 20)))).containsExactly("facebook.reel-shape");
        assertThat(codes(reel(gallery.photo(1, "a")))).containsExactly("facebook.reel-one-film");
        assertThat(codes(reel())).containsExactly("facebook.reel-one-film");
    }

    @Test
    void only_words_can_be_told_anew() {
        var photo = gallery.photo(1, "Ranta");

        assertThat(Rules.differInWordsOnly(content("A", "", photo), content("B", "", photo)))
                .isTrue();
        assertThat(Rules.differInWordsOnly(content("A", "", photo), content("A", "", gallery.photo(2, "Ranta"))))
                .isFalse();
        assertThat(Rules.differInWordsOnly(content("A", "", photo), content("A", "", gallery.photo(1, "Meri"))))
                .isFalse();
        assertThat(Rules.differInWordsOnly(content("A", "https://a.example"), content("A", "https://b.example")))
                .isFalse();
        assertThat(Rules.differInWordsOnly(content("A", "", film(540, 960, 9)), reel(film(540, 960, 9))))
                .isFalse();
    }

    private Medium film(int width, int height, int seconds) {
        return gallery.film(width, height, Duration.ofSeconds(seconds));
    }

    private static Content reel(Medium... media) {
        return new Content(Locale.of("fi"), "", "Hei", "", List.of(media), Map.of("kind", "reel"));
    }

    private static List<String> codes(Content content) {
        return Rules.check(content).stream().map(Finding::code).toList();
    }

    private static Content content(String text, String link, Medium... media) {
        return new Content(Locale.of("fi"), "", text, link, List.of(media), Map.of());
    }
}

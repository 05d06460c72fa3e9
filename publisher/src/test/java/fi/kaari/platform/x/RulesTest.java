package fi.kaari.platform.x;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private final Rules rules = new Rules(280);
    private final Gallery gallery = new Gallery();

    @AfterEach
    void close() {
        gallery.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Hyvää päivää, 12",
        "مرحبا بكم, 9",
        "日本語, 6",
        "👋, 2",
        "👩🏽‍⚕️, 2",
        "🇫🇮, 2",
        "Lähetys alkaa…, 15",
        "https://example.org, 23",
        "example.org, 23",
        "https://example.org/a-very-long-path/that-goes-on-and-on-and-on?and=on, 23"
    })
    void words_weigh_what_x_says(String text, long weight) {
        assertThat(rules.characters(content(text, "")).used()).isEqualTo(weight);
    }

    @Test
    void letters_with_separate_accents_weigh_what_they_look_like() {
        assertThat(rules.characters(content("Hyva\u0308a\u0308", "")).used()).isEqualTo(5);
    }

    @Test
    void the_link_costs_twenty_three_and_the_space_before_it() {
        assertThat(rules.characters(content("Lue", "https://example.org/a/b/c/d/e/f/g/h/i/j/k"))
                        .used())
                .isEqualTo(3 + 1 + 23);
    }

    @Test
    void premium_accounts_may_say_more() {
        assertThat(new Rules(25_000).characters(content("ä".repeat(281), "")).fits())
                .isTrue();
        assertThat(rules.characters(content("ä".repeat(281), "")).fits()).isFalse();
    }

    @Test
    void four_pictures_or_one_video() {
        var photo = gallery.photo(1, "Ranta");

        assertThat(codes(content("Hei", "", photo, photo, photo, photo))).isEmpty();
        assertThat(codes(content("Hei", "", photo, photo, photo, photo, photo))).containsExactly("media.too-many");
        assertThat(codes(content("Hei", "", photo, gallery.film()))).containsExactly("media.mixed");
    }

    @Test
    void one_cashtag_is_enough() {
        assertThat(codes(content("$NOKIA nousee", ""))).isEmpty();
        assertThat(codes(content("$NOKIA ja $KONE", ""))).containsExactly("x.cashtags");
        assertThat(codes(content("Maksaa $5 tai $10", ""))).isEmpty();
    }

    private List<String> codes(Content content) {
        return rules.check(content).stream().map(Finding::code).toList();
    }

    private static Content content(String text, String link, Medium... media) {
        return new Content(Locale.of("fi"), "", text, link, List.of(media), Map.of());
    }
}

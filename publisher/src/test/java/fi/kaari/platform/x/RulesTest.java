package fi.kaari.platform.x;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import fi.kaari.platform.Content;
import fi.kaari.platform.Count;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        "한국어, 6",
        "ภาษาไทย, 7",
        "Ｈｉ, 4",
        "“Hei” – niin, 12",
        "👨‍👩‍👧‍👦, 2",
        "👍🏿👍, 4",
        "❤️, 2",
        "1️⃣, 2",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿, 2",
        "A https://example.org B, 27",
        "https://example.org/a https://example.org/b, 47",
        "https://työ.example.org/ä, 23",
        "anna@example.org, 16",
        "kahden.pisteen, 14",
        "https://example.org, 23",
        "example.org, 23",
        "https://example.org/a-very-long-path/that-goes-on-and-on-and-on?and=on, 23"
    })
    void words_weigh_what_x_says(String text, long weight) {
        assertThat(rules.characters(text).used()).isEqualTo(weight);
    }

    @Test
    void letters_with_separate_accents_weigh_what_they_look_like() {
        assertThat(rules.characters("Hyva\u0308a\u0308").used()).isEqualTo(5);
    }

    @Test
    void the_link_costs_twenty_three_and_the_space_before_it() {
        assertThat(used(content("Lue", "https://example.org/a/b/c/d/e/f/g/h/i/j/k")))
                .containsExactly(3L + 1 + 23);
    }

    @Test
    void premium_accounts_may_say_more() {
        assertThat(new Rules(25_000).characters("ä".repeat(281)).fits()).isTrue();
        assertThat(rules.characters("ä".repeat(281)).fits()).isFalse();
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

    @Test
    void each_post_of_a_thread_is_counted_by_itself() {
        var thread = content("Yksi\n---\nKaksi!\n--- \n\nKolme\n---", "https://example.org");

        assertThat(Parts.of(thread)).containsExactly("Yksi", "Kaksi!", "Kolme https://example.org");
        assertThat(used(thread)).containsExactly(4L, 6L, 5L + 1 + 23);
        assertThat(codes(thread)).isEmpty();
        assertThat(Parts.together(thread)).isEqualTo("Yksi\n---\nKaksi!\n---\nKolme https://example.org");
    }

    @Test
    void a_link_that_a_post_of_the_thread_names_is_not_said_again() {
        assertThat(Parts.of(content("Katso https://example.org\n---\nKiitos", "https://example.org")))
                .containsExactly("Katso https://example.org", "Kiitos");
    }

    @Test
    void hyphens_inside_a_line_divide_nothing() {
        assertThat(Parts.of(content("a --- b\n----\n-- -", ""))).containsExactly("a --- b\n----\n-- -");
        assertThat(Parts.of(content("---", ""))).containsExactly("");
        assertThat(Parts.of(content("", "https://example.org"))).containsExactly("https://example.org");
    }

    @Test
    void a_thread_names_its_post_that_is_too_long_and_says_nothing_twice() {
        assertThat(rules.check(content("Lyhyt\n---\n" + "ä".repeat(281), "")))
                .containsExactly(Finding.error("x.part-long", Place.of(Field.TEXT), 2, 281L, 280L));
        assertThat(codes(content("Sama\n---\nToinen\n---\nSama", ""))).containsExactly("x.part-twice");
        assertThat(codes(content(thread(25), ""))).isEmpty();
        assertThat(codes(content(thread(26), ""))).containsExactly("x.thread-long");
    }

    private static String thread(int posts) {
        return IntStream.rangeClosed(1, posts).mapToObj(i -> i + "/").collect(Collectors.joining("\n---\n"));
    }

    @Test
    void a_post_that_begins_with_a_name_is_worth_a_look() {
        assertThat(codes(content("@tyollisyys kertoo", ""))).containsExactly("x.begins-with-name");
        assertThat(codes(content("Kuten @tyollisyys kertoo", ""))).isEmpty();
    }

    @Test
    void films_of_more_than_twenty_minutes_are_too_long() {
        assertThat(codes(content("Filmi", "", gallery.film(640, 360, Duration.ofMinutes(20)))))
                .isEmpty();
        assertThat(codes(content("Filmi", "", gallery.film(640, 360, Duration.ofSeconds(1_201)))))
                .containsExactly("x.video-long");
    }

    @Test
    void the_words_for_a_film_are_as_few_as_those_for_a_picture() {
        assertThat(codes(content("Filmi", "", gallery.film("a".repeat(1_000))))).isEmpty();
        assertThat(codes(content("Filmi", "", gallery.film("a".repeat(1_001)))))
                .containsExactly("alternative-text.too-long");
    }

    @Test
    void a_post_costs_more_with_an_address_and_a_thread_as_much_as_its_posts() {
        assertThat(price(content("Hei", ""))).isEqualByComparingTo("0.015");
        assertThat(price(content("Hei", "https://example.org"))).isEqualByComparingTo("0.20");
        assertThat(price(content("Yksi\n---\nKaksi example.org\n---\nKolme", "")))
                .isEqualByComparingTo("0.23");
        assertThat(price(content("Hei", "", gallery.photo(1, "Ranta"), gallery.photo(2, ""))))
                .isEqualByComparingTo("0.02");
        assertThat(price(content("Hei", "", gallery.film("Laituri")))).isEqualByComparingTo("0.02");
        assertThat(Prices.of(content("Hei", "")).in(Locale.US)).isEqualTo("$0.015");
    }

    private static BigDecimal price(Content content) {
        return Prices.of(content).amount();
    }

    private List<Long> used(Content content) {
        return rules.count(content).stream().map(Count::used).toList();
    }

    private List<String> codes(Content content) {
        return rules.check(content).stream().map(Finding::code).toList();
    }

    private static Content content(String text, String link, Medium... media) {
        return new Content(Locale.of("fi"), "", text, link, List.of(media), Map.of());
    }
}

package fi.kaari.platform.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.check.Finding;
import fi.kaari.platform.Content;
import fi.kaari.platform.Gallery;
import fi.kaari.platform.Medium;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private final Gallery gallery = new Gallery();

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void the_caption_names_the_link_and_counts_it() {
        var content = content("Lue lisää", "https://example.org/a", gallery.photo(1, ""));

        assertThat(Rules.caption(content)).isEqualTo("Lue lisää\n\nhttps://example.org/a");
        assertThat(Rules.characters(content).used()).isEqualTo(32);
        assertThat(Rules.characters(content).limit()).isEqualTo(2_200);
        assertThat(codes(content)).containsExactly("instagram.link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linkki profiilissa.", "Länken finns i vår profil.", "Lenke i bio", "More: link in bio"})
    void whoever_says_where_the_link_is_hears_no_more_about_it(String text) {
        assertThat(codes(content(text, "https://example.org/a", gallery.photo(1, ""))))
                .isEmpty();
    }

    @Test
    void hashtags_of_every_script_count_and_what_only_looks_like_one_does_not() {
        assertThat(hashtags("#sää #työ #oppisopimus")).isEqualTo(3);
        assertThat(hashtags("#وظائف_الرعاية #عمل")).isEqualTo(2);
        assertThat(hashtags("🎉#juhla")).isEqualTo(1);
        assertThat(hashtags("#yksi#kaksi")).isEqualTo(1);
        assertThat(hashtags("C# &#228; ## # a#b")).isZero();
    }

    @Test
    void thirty_hashtags_fit_and_one_more_does_not() {
        assertThat(codes(content("#a ".repeat(30), "", gallery.photo(1, "")))).isEmpty();
        assertThat(codes(content("#a ".repeat(31), "", gallery.photo(1, "")))).containsExactly("instagram.hashtags");
    }

    @Test
    void mentions_count_and_mail_addresses_do_not() {
        var content = content("@työ.palvelut @kunta anna@example.org", "", gallery.photo(1, ""));

        assertThat(Rules.mentions(content).used()).isEqualTo(2);
    }

    @Test
    void a_post_needs_one_to_ten_media() {
        var photo = gallery.photo(1, "Ranta");

        assertThat(codes(content("Hei", ""))).containsExactly("media.missing");
        assertThat(codes(content("Hei", "", tenTimes(photo)))).isEmpty();
        assertThat(Rules.check(new Content(Locale.of("fi"), "", "Hei", "", Collections.nCopies(11, photo), Map.of())))
                .extracting(Finding::code)
                .containsExactly("media.too-many");
    }

    @Test
    void pictures_are_neither_too_tall_nor_too_wide() {
        assertThat(codes(content("Hei", "", gallery.photo(800, 1000)))).isEmpty();
        assertThat(codes(content("Hei", "", gallery.photo(1080, 566)))).isEmpty();
        assertThat(codes(content("Hei", "", gallery.photo(700, 1000)))).containsExactly("instagram.shape");
        assertThat(codes(content("Hei", "", gallery.photo(1200, 400)))).containsExactly("instagram.shape");
    }

    @Test
    void a_reel_is_one_film() {
        assertThat(codes(of("reel", "Hei", film(20)))).isEmpty();
        assertThat(codes(of("reel", "Hei", gallery.photo(1, "Ranta")))).containsExactly("instagram.reel-one-film");
        assertThat(codes(of("reel", "Hei", film(20), film(20)))).containsExactly("instagram.reel-one-film");
        assertThat(codes(of("reel", "Hei", film(901)))).containsExactly("instagram.length");
        assertThat(codes(of("reel", "Hei", film(2)))).containsExactly("instagram.length");
    }

    @Test
    void a_story_is_one_picture_or_film_without_words() {
        assertThat(codes(of("story", "", gallery.photo(1080, 1920)))).isEmpty();
        assertThat(codes(of("story", "", film(60)))).isEmpty();
        assertThat(codes(of("story", "", film(61)))).containsExactly("instagram.length");
        assertThat(codes(of("story", "", film(9), film(9)))).containsExactly("instagram.story-one");
        assertThat(codes(of("story", "#sää ".repeat(40), gallery.photo(1, ""))))
                .containsExactly("instagram.story-words");
        assertThat(Rules.caption(of("story", "Hei", gallery.photo(1, "")))).isEmpty();
    }

    private Medium film(int seconds) {
        return gallery.film(1080, 1920, Duration.ofSeconds(seconds));
    }

    private static Content of(String kind, String text, Medium... media) {
        return new Content(Locale.of("fi"), "", text, "", List.of(media), Map.of("kind", kind));
    }

    private static Medium[] tenTimes(Medium medium) {
        return Collections.nCopies(10, medium).toArray(Medium[]::new);
    }

    private static long hashtags(String text) {
        return Rules.hashtags(content(text, "")).used();
    }

    private static List<String> codes(Content content) {
        return Rules.check(content).stream().map(Finding::code).toList();
    }

    private static Content content(String text, String link, Medium... media) {
        return new Content(Locale.of("fi"), "", text, link, List.of(media), Map.of());
    }
}

package fi.kaari.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.platform.Preview.Picture;
import fi.kaari.platform.Preview.Track;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What every platform's preview keeps of a post. */
class PreviewPageTest {

    private static final SpringTemplateEngine PAGES = engine();
    private static final Picture BEACH =
            new Picture("/media-library/1/file", false, "Ranta \"kesällä\" & <tuuli>", 800, 600);
    private static final Picture FILM = new Picture("/media-library/2/file", true, "Viikko hoiva-alalla", null, null);

    static Stream<String> platforms() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath:templates/platform/*.html"))
                .map(file -> file.getFilename().replace(".html", ""));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void the_text_is_shown_letter_by_letter_with_its_line_breaks(String platform) {
        var page = page(preview(platform, "fi", "Hei <b>&\n\n  maailma #sää https://example.org/a?b=1&c=2", BEACH));

        assertThat(page)
                .contains("Hei &lt;b&gt;&amp;\n\n  maailma ")
                .contains("<bdi class=\"preview-tag\" dir=\"auto\">#sää</bdi")
                .contains("<bdi class=\"preview-link\" dir=\"ltr\">https://example.org/a?b=1&amp;c=2</bdi")
                .contains("<article class=\"preview\" lang=\"fi\" dir=\"ltr\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook", "instagram", "x"})
    void pictures_and_videos_say_what_they_show(String platform) {
        var page = page(preview(platform, "fi", "Hei", BEACH, FILM));

        assertThat(page)
                .contains("src=\"/media-library/1/file\"")
                .contains("width=\"800\" height=\"600\"")
                .contains("alt=\"Ranta &quot;kesällä&quot; &amp; &lt;tuuli&gt;\"")
                .contains("src=\"/media-library/2/file\"")
                .contains("aria-label=\"Viikko hoiva-alalla\"");
    }

    @Test
    void a_picture_stands_for_the_film_beside_it_and_captions_are_shown_in_it() {
        var captions = List.of(new Track("/media-library/3/file", Locale.of("fi")));
        var it = new Preview(
                "youtube", "Kanava", "", Locale.of("fi"), "Otsikko", "Kuvaus", "", List.of(BEACH, FILM), captions);

        assertThat(page(it))
                .contains("src=\"/media-library/2/file\"")
                .contains("poster=\"/media-library/1/file\"")
                .containsPattern(
                        "<track[^>]*\\ssrc=\"/media-library/3/file\"\\s+srclang=\"fi\" label=\"suomi\" default=\"default\"");
    }

    @Test
    void a_thread_is_shown_post_by_post_with_the_media_in_the_first() {
        var page = page(preview("x", "fi", "Yksi\n---\nKaksi\n---\nKolme", BEACH));

        assertThat(page.split("class=\"preview-post")).hasSize(4);
        assertThat(page).doesNotContain("---");
        assertThat(page.indexOf("/media-library/1/file")).isBetween(page.indexOf("Yksi"), page.indexOf("Kaksi"));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void a_text_from_right_to_left_mirrors_the_card_and_isolates_links_and_numbers(String platform) {
        var page = page(preview(platform, "ar", "التسجيل حتى 13.00: https://example.org/hoiva", BEACH));

        assertThat(page)
                .contains("lang=\"ar\" dir=\"rtl\"")
                .contains("<bdi class=\"preview-number\" dir=\"ltr\">13.00</bdi")
                .contains("<bdi class=\"preview-link\" dir=\"ltr\">https://example.org/hoiva</bdi");
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void nothing_can_be_clicked_away_and_nothing_is_left_unsaid(String platform) {
        var page = page(preview(platform, "en", "Read https://example.org/open"));

        assertThat(page)
                .doesNotContain("<a ")
                .doesNotContain("th:")
                .contains("Employment services", "22 March at 09:00");
    }

    private static Preview preview(String platform, String language, String text, Picture... media) {
        return new Preview(
                platform,
                "Employment services",
                "22 March at 09:00",
                Locale.of(language),
                "A title",
                text,
                "https://example.org/open",
                List.of(media));
    }

    private static String page(Preview it) {
        var words = "<th:block th:replace=\"~{fragments/preview :: of(${it})}\"></th:block>";
        return PAGES.process(words, new Context(Locale.ENGLISH, Map.of("it", it)));
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCheckExistence(true);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/preview");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(new StringTemplateResolver());
        engine.setTemplateEngineMessageSource(texts);
        engine.setLinkBuilder(new Links());
        return engine;
    }

    /** Addresses as they are below the site's root. */
    private static final class Links extends StandardLinkBuilder {
        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return "";
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return link;
        }
    }
}

package fi.kaari.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What holds for every text of every module, in all four languages. */
class MessagesTest {

    private static final List<String> LANGUAGES = List.of("en", "fi", "sv", "nb");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern REFERENCE = Pattern.compile("#\\{([a-z0-9][\\w.-]*)[}(]");

    @TestFactory
    Stream<DynamicTest> everyLanguageHasTheSameKeys() {
        return perBundle(bundle -> LANGUAGES.forEach(language -> assertThat(bundle.keys(language))
                .as("%s_%s", bundle.name(), language)
                .isEqualTo(bundle.keys("en"))));
    }

    @TestFactory
    Stream<DynamicTest> everyLanguageFillsTheSamePlaces() {
        return perBundle(bundle -> bundle.keys("en")
                .forEach(key -> LANGUAGES.forEach(language -> assertThat(places(bundle.text(language, key)))
                        .as("%s in %s_%s", key, bundle.name(), language)
                        .isEqualTo(places(bundle.text("en", key))))));
    }

    @TestFactory
    Stream<DynamicTest> noTextIsEmptyOrHoldsAStraightApostrophe() {
        return perBundle(bundle -> LANGUAGES.forEach(language -> bundle.keys(language)
                .forEach(key -> assertThat(bundle.text(language, key))
                        .as("%s in %s_%s", key, bundle.name(), language)
                        .isNotBlank()
                        .doesNotContain("'"))));
    }

    @TestFactory
    Stream<DynamicTest> noTextShoutsOrApologises() {
        return perBundle(bundle -> LANGUAGES.forEach(language -> bundle.keys(language)
                .forEach(key -> assertThat(bundle.text(language, key).toLowerCase(Locale.ROOT))
                        .as("%s in %s_%s", key, bundle.name(), language)
                        .doesNotContain("!", "successfully")
                        .doesNotContainPattern("\\boops\\b"))));
    }

    @Test
    void aKeyStandsInOneBundleOnly() {
        var keys = Stream.of(Texts.bundles())
                .map(Bundle::new)
                .flatMap(bundle -> bundle.keys("en").stream())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyTextThatATemplateNamesExists() throws IOException {
        var texts = new Texts(true);
        for (var template : resources("classpath*:templates/**/*.html")) {
            var source = template.getContentAsString(StandardCharsets.UTF_8);
            REFERENCE
                    .matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(key -> assertThat(texts.getMessage(key, null, "", Locale.ENGLISH))
                            .as("%s in %s", key, template.getFilename())
                            .isNotEmpty());
        }
    }

    @Test
    void aLanguageWithoutTextsReadsEnglishWhateverTheMachineSpeaks() {
        assertThat(new Texts(true).getMessage("page.calendar", null, Locale.JAPAN))
                .isEqualTo("Calendar");
    }

    private static Stream<DynamicTest> perBundle(Consumer<Bundle> rule) {
        return Stream.of(Texts.bundles())
                .map(name -> DynamicTest.dynamicTest(name, () -> rule.accept(new Bundle(name))));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }

    /** The texts of one feature as they lie in the files, without any falling back. */
    private record Bundle(String name) {

        TreeSet<String> keys(String language) {
            return new TreeSet<>(texts(language).stringPropertyNames());
        }

        String text(String language, String key) {
            return texts(language).getProperty(key, "");
        }

        private Properties texts(String language) {
            var texts = new Properties();
            try {
                var files = resources("classpath*:" + name + "_" + language + ".properties");
                assertThat(files).as("%s_%s", name, language).hasSize(1);
                try (var reader = new InputStreamReader(files[0].getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
            return texts;
        }
    }
}

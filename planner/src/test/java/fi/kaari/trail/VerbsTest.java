package fi.kaari.trail;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.approval.Decision.Verdict;
import fi.kaari.publication.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whatever is written to the trail can be read there, in every language. */
class VerbsTest {

    /** What the beginnings of verbs go on with. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "publication.", Arrays.stream(State.values()).map(State::key).toList(),
            "review.", Arrays.stream(Verdict.values()).map(Verdict::key).toList());

    /** Texts that have the form of a verb and are something else. */
    private static final Set<String> NO_VERBS = Set.of("time.past");

    @Test
    void everyVerbIsKnown() throws IOException {
        var verbs = Verbs.ofAllModules();

        assertThat(verbs.beginnings()).isEqualTo(ENDINGS.keySet());
        assertThat(verbs.whole()).contains("post.submitted", "publication.released", "audit.exported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "nb"})
    void everyVerbAndItsGroupHaveAText(String language) throws IOException {
        var texts = texts();

        for (var verb : all()) {
            var group = verb.substring(0, verb.indexOf('.'));
            assertThat(texts.getMessage("trail.verb." + verb, null, "", Locale.of(language)))
                    .as("%s in %s", verb, language)
                    .isNotEmpty();
            assertThat(texts.getMessage("trail.group." + group, null, "", Locale.of(language)))
                    .as("%s in %s", group, language)
                    .isNotEmpty();
        }
    }

    private static TreeSet<String> all() throws IOException {
        var verbs = new TreeSet<>(Verbs.ofAllModules().whole());
        verbs.removeAll(NO_VERBS);
        ENDINGS.forEach((beginning, endings) -> endings.forEach(ending -> verbs.add(beginning + ending)));
        return verbs;
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/trail");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}

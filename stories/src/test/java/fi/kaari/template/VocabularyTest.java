package fi.kaari.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Path PAGE = Path.of(System.getProperty("kaari.root"), "docs", "templates.md");
    private static final List<Locale> LANGUAGES =
            Stream.of("fi", "sv", "nb", "en").map(Locale::of).toList();

    @Test
    void thePageShowsWhatEveryValueReadsAs() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(Vocabulary.OF_TEMPLATES)
                .allSatisfy(name -> assertThat(page)
                        .containsPattern("\\| `\\$" + name.replace(".", "\\.") + "` \\|[^|]*\\| \\Q" + readings(name)
                                + "\\E \\|\n"));
    }

    @Test
    void theMessagesSayWhatEveryNameStandsFor() {
        var messages = ResourceBundle.getBundle("messages/template", Locale.ENGLISH);

        assertThat(Vocabulary.OF_TEMPLATES)
                .allSatisfy(name -> assertThat(messages.containsKey("template.value." + name))
                        .as(name)
                        .isTrue());
    }

    private static String readings(String name) {
        return LANGUAGES.stream()
                .map(language -> TemplateText.compile("$" + name).render(values(language)))
                .collect(Collectors.joining(" | "));
    }

    private static Values values(Locale language) {
        var arc = Map.<String, Object>of(
                "name", "Löydä suuntasi",
                "keyMessage", "Hoiva-alalla voi edetä",
                "goal", "60 hakijaa",
                "audience", "Alanvaihtajat",
                "from", LocalDate.parse("2027-02-22"),
                "to", LocalDate.parse("2027-04-16"));
        var beat = Map.<String, Object>of(
                "name", "Käänne", "from", LocalDate.parse("2027-03-17"), "to", LocalDate.parse("2027-03-28"));
        return Values.of(
                language,
                Map.of(
                        "text",
                        "Tule mukaan.",
                        "link",
                        "https://live.example.org/hoiva",
                        "due",
                        LocalDateTime.parse("2027-03-24T09:00"),
                        "daysUntilEvent",
                        15L,
                        "event",
                        Map.of("date", LocalDate.parse("2027-04-08")),
                        "post",
                        Map.of("title", "Koulutus"),
                        "beat",
                        beat,
                        "arc",
                        arc,
                        "workspace",
                        Map.of("name", "Työllisyyspalvelut")));
    }
}

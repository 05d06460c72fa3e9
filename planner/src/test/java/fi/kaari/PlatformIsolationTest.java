package fi.kaari;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A platform is known in its own packages, messages and pages alone, so that one more is nobody else's work. */
class PlatformIsolationTest {

    private static final Path ROOT = Path.of(System.getProperty("kaari.root"));
    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|html|js|css|sql|properties)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*|<!--.*?-->", Pattern.DOTALL);

    /** What stands in a page only until the page is made. */
    private static final Pattern EXAMPLE = Pattern.compile("(th:(?:text|replace)=\"[^\"]*\"[^>]*>)[^<]*");

    /** Every platform has its own page fragment, called by its id. */
    static Stream<String> platforms() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:templates/platform/*.html"))
                .map(file -> file.getFilename().replace(".html", ""));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void nobodyElseUsesItsClasses(String platform) {
        var own = new String[] {"fi.kaari.platform." + platform + "..", "fi.kaari.sandbox." + platform + ".."};
        noClasses()
                .that()
                .resideOutsideOfPackages(own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(own)
                .check(HouseRulesTest.KAARI);
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void nobodyElseNamesIt(String platform) throws IOException {
        for (var source : sources()) {
            if (!belongsTo(source, platform))
                assertThat(words(source))
                        .as(ROOT.relativize(source).toString())
                        .doesNotContainPattern(naming(platform));
        }
    }

    /** A name as short as one letter is looked for as a text of its own. */
    private static Pattern naming(String platform) {
        var name = platform.length() > 1 ? "(?i)\\b" + platform + "\\b" : "\"" + platform + "\"|== '" + platform + "'";
        return Pattern.compile(name);
    }

    private static boolean belongsTo(Path source, String platform) {
        var path = source.toString();
        return path.matches(".*/(platform|sandbox)/" + platform + "[/.].*")
                || path.matches(".*/messages/platform-" + platform + "_.*")
                || path.contains("/demonstration");
    }

    private static String words(Path source) throws IOException {
        var code = COMMENT.matcher(Files.readString(source)).replaceAll("");
        return EXAMPLE.matcher(code).replaceAll("$1");
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(ROOT, 20)) {
            return files.filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> SOURCE.matcher(file.toString()).matches())
                    .toList();
        }
    }
}

package fi.kaari;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

/** How the house is built; what holds between the three Maven modules, Maven itself sees to. */
class HouseRulesTest {

    /** The tests of the modules below come in a jar of their own or in a folder. */
    private static final ImportOption NO_TESTS =
            place -> !place.matches(Pattern.compile(".*(/test-classes/|/test/|-tests\\.jar).*"));

    static final JavaClasses KAARI =
            new ClassFileImporter().withImportOption(NO_TESTS).importPackages("fi.kaari");

    private static final Set<String> EMPTY_WORDS =
            Set.of("Manager", "Util", "Utils", "Helper", "Impl", "Dto", "Data", "Info");

    @Test
    void packagesAreFeaturesWithoutCyclesThatKeepTheirInsidesToThemselves() {
        ApplicationModules.of(KaariApplication.class, NO_TESTS).verify();
    }

    @Test
    void namesSayWhatTheyMean() {
        noClasses()
                .should()
                .haveNameMatching(".*(" + String.join("|", EMPTY_WORDS) + ")")
                .check(KAARI);
    }

    @Test
    void timeComesFromTheClockThatIsGiven() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ClockSettings")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(KAARI);
    }

    @Test
    void beansAreBuiltByTheirConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(KAARI);
    }

    @Test
    void loggersAreNobodyElses() {
        fields().that()
                .haveRawType(org.slf4j.Logger.class)
                .should()
                .bePrivate()
                .andShould()
                .beFinal()
                .check(KAARI);
    }

    @Test
    void everyPackageSaysWhyItExists() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
                .check(KAARI);
    }
}

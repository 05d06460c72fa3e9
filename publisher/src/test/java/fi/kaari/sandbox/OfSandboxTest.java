package fi.kaari.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OfSandboxTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Part.class);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kaari.role=all, true",
        "kaari.demo=true, true",
        "kaari.demo=false, false",
        "kaari.sandbox.enabled=false, false",
        "kaari.demo=false;kaari.sandbox.enabled=true, true",
        "kaari.demo=true;kaari.sandbox.enabled=false, false"
    })
    void the_sandbox_is_there_for_the_demonstration_unless_somebody_says_otherwise(String settings, boolean isThere) {
        application
                .withPropertyValues(settings.split(";"))
                .run(context -> assertThat(context.getBeansOfType(Part.class)).hasSize(isThere ? 1 : 0));
    }

    @OfSandbox
    static class Part {}
}

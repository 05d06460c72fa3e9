package fi.kaari.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

class SignInChoiceTest {

    private static final String ISSUER = "kaari.signin.issuer=https://sso.example.org/realms/town";

    private final ApplicationContextRunner kaari = new ApplicationContextRunner()
            .withInitializer(
                    context -> context.getEnvironment().setConversionService(new ApplicationConversionService()))
            .withUserConfiguration(SignInChoice.class, Doors.class);

    @Test
    void theDemonstrationIsTheWayInOnThisMachine() {
        kaari.withPropertyValues("kaari.demo=true", "server.address=127.0.0.1")
                .run(context -> assertThat(context).hasBean("demonstration").doesNotHaveBean("organisation"));
    }

    @Test
    void theOrganisationsProviderIsTheWayInAnywhere() {
        kaari.withPropertyValues("kaari.demo=false", "server.address=0.0.0.0", ISSUER)
                .run(context -> assertThat(context).hasBean("organisation").doesNotHaveBean("demonstration"));
    }

    @Test
    void bothTogetherDoNotStart() {
        refused("both switched on", "kaari.demo=true", "server.address=127.0.0.1", ISSUER);
        refused("both switched on", "server.address=127.0.0.1", ISSUER);
    }

    @Test
    void neitherDoesNotStart() {
        refused("Nobody could sign in", "kaari.demo=false", "kaari.signin.issuer= ");
    }

    @Test
    void demonstrationPeopleAreOutOfOthersReach() {
        refused("passwords are public", "kaari.demo=true", "server.address=0.0.0.0");
        refused("passwords are public", "kaari.demo=true");
    }

    private void refused(String why, String... settings) {
        kaari.withPropertyValues(settings)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(SignInNotChosen.class)
                        .hasMessageContaining(why));
    }

    @Configuration(proxyBeanMethods = false)
    static class Doors {

        @Bean
        @Conditional(SignInChoice.Demonstration.class)
        String demonstration() {
            return "";
        }

        @Bean
        @Conditional(SignInChoice.Organisation.class)
        String organisation() {
            return "";
        }
    }
}

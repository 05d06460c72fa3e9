package fi.kaari.sandbox;

import fi.kaari.TestClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The sandbox on a port of this machine, over an empty H2; all tests share it, so each has an account of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = SandboxTest.Server.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sandbox;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
            "spring.servlet.multipart.max-file-size=50MB",
            "spring.servlet.multipart.max-request-size=50MB",
            "spring.servlet.multipart.strict-servlet-compliance=true",
            "server.address=127.0.0.1",
            "kaari.role=planner",
            "kaari.secret-key=a secret of the tests, long enough for everybody",
            "kaari.media.directory=target/sandbox-tests/media",
            "kaari.sandbox.directory=target/sandbox-tests/sandbox",
            "kaari.sandbox.instagram.quota=3",
            "kaari.sandbox.youtube.quota=3"
        })
public @interface SandboxTest {

    /** The publisher as an application of its own, with a clock that the tests move. */
    @EnableAutoConfiguration
    @ComponentScan(basePackages = "fi.kaari", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    @ConfigurationPropertiesScan("fi.kaari")
    class Server {

        @Bean
        TestClock clock() {
            return TestClock.at("2027-03-22T07:00:00Z");
        }

        @Bean
        Ears ears() {
            return new Ears();
        }

        @Bean
        Observer observer(Stage stage, Accounts accounts, Troubles troubles, Ears ears) {
            return new Observer(stage, accounts, troubles, ears);
        }
    }
}

package fi.kaari;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The one application: planner, publisher or both, as {@code kaari.role} says. */
@SpringBootApplication(
        proxyBeanMethods = false,
        // packages are features, and several features have, say, their own refusals
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = {OAuth2AuthorizationServerAutoConfiguration.class, OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class KaariApplication {

    public static void main(String[] arguments) {
        // Drivers and databases convert instants through the JVM's zone; people's zones are data.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(KaariApplication.class, arguments);
    }
}

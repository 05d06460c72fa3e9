package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.graph.Versions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@OfSandbox
class AccountConfiguration {

    @Bean
    Versions accountVersions() {
        return new Versions(InstagramStand.PLATFORM);
    }
}

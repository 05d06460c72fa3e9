package fi.kaari.sandbox.facebook;

import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.graph.Versions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@OfSandbox
class PageConfiguration {

    @Bean
    Versions pageVersions() {
        return new Versions(PageStand.PLATFORM);
    }
}

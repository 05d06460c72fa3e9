package fi.kaari.platform.instagram;

import fi.kaari.platform.Consent;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsentSettings.class)
class ConsentConfiguration {

    @Bean
    Consent instagramConsent(ConsentSettings settings, Environment environment, Clock clock) {
        return settings.isByAccount()
                ? new AccountConsent(settings, environment, clock)
                : new PageConsent(settings, environment, clock);
    }
}

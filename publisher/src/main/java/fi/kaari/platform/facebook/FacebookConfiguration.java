package fi.kaari.platform.facebook;

import fi.kaari.platform.BaseAddress;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class FacebookConfiguration {

    @Bean
    Facebook facebook(Settings settings, Environment environment, Clock clock) {
        return new Facebook(settings, new BaseAddress(settings.baseUrl(), Facebook.ID, environment), clock);
    }
}

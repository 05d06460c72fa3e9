package fi.kaari.platform.instagram;

import fi.kaari.platform.BaseAddress;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class InstagramConfiguration {

    @Bean
    Instagram instagram(Settings settings, Environment environment, Clock clock) {
        return new Instagram(settings, new BaseAddress(settings.baseUrl(), Instagram.ID, environment), clock);
    }
}

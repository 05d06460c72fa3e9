package fi.kaari.platform.x;

import fi.kaari.platform.BaseAddress;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class XConfiguration {

    @Bean
    X x(Settings settings, Environment environment, Clock clock) {
        return new X(settings, new BaseAddress(settings.baseUrl(), X.ID, environment), clock);
    }
}

package fi.kaari.platform.youtube;

import fi.kaari.platform.BaseAddress;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class YouTubeConfiguration {

    @Bean
    YouTube youtube(Settings settings, Environment environment, Clock clock) {
        return new YouTube(
                settings,
                new BaseAddress(settings.baseUrl(), YouTube.ID, environment),
                new BaseAddress(settings.uploadUrl(), YouTube.ID, environment),
                clock);
    }
}

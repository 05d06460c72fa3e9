package fi.kaari;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where real time enters. */
@Configuration(proxyBeanMethods = false)
class ClockSettings {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

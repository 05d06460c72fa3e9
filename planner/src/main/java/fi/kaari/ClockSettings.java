package fi.kaari;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where real time enters. */
@Configuration(proxyBeanMethods = false)
class ClockSettings {

    @Bean
    SharedClock clock(DataSource database) {
        return SharedClock.over(database, Clock.systemUTC());
    }
}

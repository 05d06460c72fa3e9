package fi.kaari.demonstration;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Only where demonstration people may sign in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "kaari.demo", matchIfMissing = true)
@Import({FirstLook.class, Beginning.class, Premiere.class, Storyteller.class, Past.class})
class DemonstrationConfiguration {

    @Bean
    @Primary
    static BackThen backThen(Clock clock) {
        return new BackThen(clock);
    }
}

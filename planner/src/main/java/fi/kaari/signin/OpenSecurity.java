package fi.kaari.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What machines fetch by a secret address (feeds, media) or speak to (the sandbox): no session, no cookie, no redirect. */
@Configuration(proxyBeanMethods = false)
class OpenSecurity {

    @Bean
    @Order(4)
    SecurityFilterChain open(HttpSecurity http) {
        return PageSecurity.headers(http)
                .securityMatcher("/feeds/*.ics", "/media/*", "/sandbox/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}

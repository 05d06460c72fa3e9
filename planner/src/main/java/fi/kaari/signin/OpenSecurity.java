package fi.kaari.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What machines fetch by a secret address (feeds, media) or speak to (the sandbox): no session, no cookie, no redirect. */
@Configuration(proxyBeanMethods = false)
class OpenSecurity {

    /** No page stands there: an address that is not quite a feed's is not there, rather than behind a sign-in. */
    private static final String MISSPELT = "/feeds/*/**";

    @Bean
    @Order(4)
    SecurityFilterChain open(HttpSecurity http) {
        return PageSecurity.headers(http)
                .securityMatchers(open -> open.requestMatchers("/feeds/*.ics", "/media/*", "/sandbox/**")
                        .requestMatchers(HttpMethod.GET, MISSPELT)
                        .requestMatchers(HttpMethod.HEAD, MISSPELT))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}

package fi.kaari.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The pages: whoever has a role comes in, with a session that the provider's sign-in began. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String[] FOR_EVERYBODY = {
        "/webjars/**",
        "/css/**",
        "/js/**",
        "/icons*.svg",
        "/images/**",
        "/platform/**",
        "/favicon.ico",
        "/favicon.svg",
        "/robots.txt",
        "/site.webmanifest",
        "/error",
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/signed-out",
        "/signin/**"
    };

    @Bean
    @Conditional(SignInChoice.Organisation.class)
    IdentityProvider organisationProvider(SignInSettings settings) {
        return new OrganisationProvider(settings);
    }

    /** Deliberately no collection of registrations: whoever could list them would ask the provider during the start. */
    @Bean
    ClientRegistrationRepository registrations(IdentityProvider provider) {
        return id -> IdentityProvider.ID.equals(id) ? provider.registration() : null;
    }

    @Bean
    @Order(10)
    SecurityFilterChain pages(
            HttpSecurity http,
            IdTokenReader reader,
            SignInRequests requests,
            Standing standing,
            Goodbye goodbye,
            ApplicationEventPublisher events) {
        var failed = new SignInFailed(events);
        var visits = new PageVisits();
        var door = new SignInDoor(visits);
        return headers(http)
                .csrf(csrf -> csrf.spa())
                .requestCache(cache -> cache.requestCache(visits))
                .authorizeHttpRequests(
                        access -> access.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(FOR_EVERYBODY)
                                .permitAll()
                                .anyRequest()
                                .hasAuthority(Authorities.MEMBER))
                .oauth2Login(login -> login.loginPage(IdentityProvider.BEGINNING)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes()))
                        .userInfoEndpoint(people -> people.oidcUserService(reader))
                        .failureHandler(failed)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(failed);
                                return filter;
                            }
                        }))
                .oidcLogout(logout -> logout.backChannel(withDefaults()))
                .addFilterBefore(watch(standing), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(door).accessDeniedHandler(door))
                .logout(logout -> logout.logoutSuccessHandler(goodbye))
                .build();
    }

    /** Each session keeps its own, because each is a sign-in of its own. */
    @Bean
    OAuth2AuthorizedClientRepository providerTokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    private static RestClientAuthorizationCodeTokenResponseClient codes() {
        var endpoint = new RestClientAuthorizationCodeTokenResponseClient();
        endpoint.setRestClient(ProviderHttp.tokens());
        return endpoint;
    }

    static StillSignedIn watch(Standing standing) {
        return new StillSignedIn(standing, isForEverybody());
    }

    private static RequestMatcher isForEverybody() {
        return new OrRequestMatcher(Arrays.stream(FOR_EVERYBODY)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .map(RequestMatcher.class::cast)
                .toList());
    }

    static HttpSecurity headers(HttpSecurity http) {
        return http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(withDefaults()));
    }
}

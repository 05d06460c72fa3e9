package fi.kaari.signin;

import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * The REST API: access tokens of the same provider that are meant for it give the rights that the same groups give in
 * the pages. In the demonstration each person has a client for scripts, e.g.
 *
 * <pre>{@code
 * curl -u author-script:kaari-author -d grant_type=client_credentials http://127.0.0.1:8080/oauth2/token
 * curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:8080/api/v1/...
 * }</pre>
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(5)
    SecurityFilterChain api(HttpSecurity http, SignInSettings settings, ApiRefusals refusals) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Authorities.MEMBER))
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(identities(settings)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .addFilterAfter(refusals.whileProviderIsAway(), HeaderWriterFilter.class)
                .build();
    }

    /** Health is for everybody; what else the actuator tells is for administrators, by token or by session. */
    @Bean
    @Order(6)
    SecurityFilterChain actuator(HttpSecurity http, SignInSettings settings, ApiRefusals refusals, Standing standing) {
        return http.securityMatcher("/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(Authorities.ADMINISTRATOR))
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(identities(settings)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .addFilterBefore(PageSecurity.watch(standing), AnonymousAuthenticationFilter.class)
                .addFilterAfter(refusals.whileProviderIsAway(), HeaderWriterFilter.class)
                .build();
    }

    /** Asks the provider for its keys at the first token, not at the start. */
    @Bean
    JwtDecoder tokens(IdentityProvider provider, SignInSettings settings) {
        return new SupplierJwtDecoder(() -> decoder(provider.registration().getProviderDetails(), settings.audience()));
    }

    /** What was made for a browser's sign-in carries a nonce, and is no key to the API even if it names it. */
    private static JwtDecoder decoder(ClientRegistration.ProviderDetails provider, String audience) {
        OAuth2TokenValidator<Jwt> forUs =
                new JwtClaimValidator<Collection<String>>("aud", named -> named != null && named.contains(audience));
        var decoder = NimbusJwtDecoder.withJwkSetUri(provider.getJwkSetUri()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                JwtValidators.createDefaultWithIssuer(provider.getIssuerUri()), forUs, ApiSecurity::noIdToken)));
        return decoder;
    }

    private static OAuth2TokenValidatorResult noIdToken(Jwt token) {
        return token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "An ID token", null))
                : OAuth2TokenValidatorResult.success();
    }

    private static Converter<Jwt, AbstractAuthenticationToken> identities(SignInSettings settings) {
        return token -> {
            var identity = Identity.of(token, settings);
            return new PreAuthenticatedAuthenticationToken(identity, token, Authorities.of(identity.memberships()));
        };
    }
}

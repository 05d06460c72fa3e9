package fi.kaari.signin;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The embedded default's OpenID Connect provider, in the same process and the same sessions as the pages; it keeps its
 * people and its visits under names of its own, so that neither side mistakes the other's for its own.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(SignInChoice.Demonstration.class)
class DemoSecurity {

    static final String SIGN_IN_PAGE = "/demo-login";
    static final String VISIT = "KAARI_DEMO_VISIT";
    static final String PERSON = "KAARI_DEMO_PERSON";

    @Bean
    @Order(1)
    SecurityFilterChain demoProvider(HttpSecurity http) {
        http.oauth2AuthorizationServer(provider -> {
            http.securityMatcher(provider.getEndpointsMatcher());
            provider.oidc(withDefaults())
                    .authorizationEndpoint(endpoint -> endpoint.authenticationProviders(LoopbackRedirect::accept));
        });
        return ownSession(http)
                .addFilterBefore(new DemoAsksAnew(), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN_PAGE)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain demoSignIn(HttpSecurity http) {
        return ownSession(PageSecurity.headers(http))
                .securityMatcher(SIGN_IN_PAGE)
                .userDetailsService(people())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(SIGN_IN_PAGE))
                .build();
    }

    @Bean
    IdentityProvider demoIdentityProvider(Environment environment, DemoClients clients) {
        return new DemoProvider(environment, clients);
    }

    @Bean
    DemoClients demoClients() {
        return new DemoClients(UUID.randomUUID().toString());
    }

    @Bean
    RegisteredClientRepository demoClientRepository(DemoClients clients) {
        return new InMemoryRegisteredClientRepository(clients.all());
    }

    @Bean
    AuthorizationServerSettings demoProviderSettings() {
        return AuthorizationServerSettings.builder().issuer(DemoProvider.ISSUER).build();
    }

    @Bean
    JWKSource<SecurityContext> demoKeys() throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .keyID(UUID.randomUUID().toString())
                .build();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    /** Tokens say who the person is; a script's tokens name the person it acts as. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> demoClaims(SignInSettings settings) {
        return token -> DemoPerson.of(token.getPrincipal().getName())
                .ifPresent(person -> token.getClaims().claims(claims -> {
                    claims.put("sub", person.userName());
                    claims.put("name", person.title());
                    claims.put("preferred_username", person.userName());
                    claims.put(settings.groupsClaim(), List.of(person.group(settings.groupsPattern())));
                    if (token.getTokenType().getValue().equals("access_token"))
                        claims.put("aud", List.of(settings.audience()));
                }));
    }

    private static InMemoryUserDetailsManager people() {
        return new InMemoryUserDetailsManager(Arrays.stream(DemoPerson.values())
                .map(person -> User.withUsername(person.userName())
                        .password("{noop}" + person.password())
                        .build())
                .toList());
    }

    private static HttpSecurity ownSession(HttpSecurity http) {
        var visits = new HttpSessionRequestCache();
        visits.setSessionAttrName(VISIT);
        var people = new HttpSessionSecurityContextRepository();
        people.setSpringSecurityContextKey(PERSON);
        return http.requestCache(cache -> cache.requestCache(visits))
                .securityContext(context -> context.securityContextRepository(people));
    }
}

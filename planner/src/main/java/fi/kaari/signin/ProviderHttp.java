package fi.kaari.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Calls to the provider that do not wait for it for long. */
final class ProviderHttp {

    private static final Duration CONNECTION = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private ProviderHttp() {}

    static RestClient.Builder client() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECTION).build());
        requests.setReadTimeout(ANSWER);
        return RestClient.builder().requestFactory(requests);
    }

    /** For what a token endpoint answers. */
    static RestClient tokens() {
        return client().configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}

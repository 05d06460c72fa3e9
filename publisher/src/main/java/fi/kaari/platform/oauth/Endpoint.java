package fi.kaari.platform.oauth;

import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.ConsentRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where one page or call of a platform's OAuth is: at the address that is set, which may be whole or only a beginning;
 * else at the platform's own, if its API is asked there; else beside the API, be it a stand-in or the sandbox.
 *
 * @param configured the setting, or empty
 * @param baseUrl where the API is, or empty for the sandbox
 * @param own the platform's own address of this call, whole
 * @param ownApi where the platform's own API is
 */
public record Endpoint(
        String configured, String baseUrl, URI own, String ownApi, String platform, Environment environment) {

    /** For Kaari's own calls. */
    public URI address() {
        if (!configured.isBlank()) return URI.create(whole(configured.strip()));
        return isPlatformItself() ? own : api().at(own.getPath());
    }

    /** As a page for a person, who comes from the request's own address and goes back there. */
    public URI page(ConsentRequest request, Map<String, String> fields) {
        var page = UriComponentsBuilder.fromUri(seenFrom(request.redirect()))
                .queryParam("response_type", "code")
                .queryParam("redirect_uri", "{redirect_uri}")
                .queryParam("state", "{state}");
        fields.keySet().forEach(name -> page.queryParam(name, "{" + name + "}"));
        var values = new HashMap<String, Object>(fields);
        values.put("redirect_uri", request.redirect());
        values.put("state", request.state());
        return page.encode().buildAndExpand(values).toUri();
    }

    /** In the sandbox: people may know this machine by another name than Kaari does. */
    private URI seenFrom(URI redirect) {
        return isSandbox() ? redirect.resolve("/sandbox/" + platform + own.getPath()) : address();
    }

    /** The same with another last step, e.g. {@code revoke}. */
    public URI beside(String step) {
        return address().resolve(step);
    }

    public boolean isSandbox() {
        return configured.isBlank() && baseUrl.isBlank();
    }

    private boolean isPlatformItself() {
        return !baseUrl.isBlank()
                && Objects.equals(
                        URI.create(ownApi).getHost(),
                        URI.create(baseUrl.strip()).getHost());
    }

    private BaseAddress api() {
        return new BaseAddress(baseUrl, platform, environment);
    }

    private String whole(String address) {
        var beginning = address.replaceAll("/+$", "");
        return beginning.endsWith(lastStep()) ? beginning : beginning + own.getPath();
    }

    private String lastStep() {
        var path = Objects.requireNonNull(own.getPath());
        return path.substring(path.lastIndexOf('/'));
    }
}

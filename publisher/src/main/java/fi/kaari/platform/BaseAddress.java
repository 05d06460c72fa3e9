package fi.kaari.platform;

import fi.kaari.platform.PlatformException.Unavailable;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a platform's calls go: the address that is set, or the sandbox of this very process as long as none is. */
public final class BaseAddress {

    private final String configured;
    private final String sandbox;
    private final Environment environment;

    public BaseAddress(String configured, String platform, Environment environment) {
        this.configured = configured;
        this.sandbox = "/sandbox/" + platform;
        this.environment = environment;
    }

    /** The address of a path below this one; what fills the path's {@code {placeholders}} is encoded. */
    public URI at(String path, Object... variables) {
        return UriComponentsBuilder.fromUriString(base() + path).encode().build(variables);
    }

    /** Where readers find a post: the platform's own address, or the sandbox's page of that account. */
    public URI ofPost(String address, String account, String post) {
        return isSandbox() ? at("/{account}#{post}", account, post) : URI.create(address);
    }

    /** Whether calls stay inside this very process. */
    public boolean isSandbox() {
        return configured.isBlank();
    }

    private String base() {
        return isSandbox()
                ? "http://127.0.0.1:" + port() + sandbox
                : configured.strip().replaceAll("/+$", "");
    }

    /** Asked at every call: the sandbox's port is known only once the server listens. */
    private String port() {
        var port = environment.getProperty("local.server.port");
        if (port == null) throw new Unavailable("the sandbox does not listen");
        return port;
    }
}

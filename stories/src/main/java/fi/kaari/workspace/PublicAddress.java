package fi.kaari.workspace;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people and platforms reach this installation: below {@code kaari.public-url}, or on this machine only. */
@Component
public class PublicAddress {

    private final Environment environment;

    public PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** @param path begins with a slash */
    public URI of(String path) {
        return URI.create(base() + path);
    }

    /** Whether it is set, so that it holds for everybody. */
    public boolean isGiven() {
        return !environment.getProperty("kaari.public-url", "").isEmpty();
    }

    /** Asked for each time: the port of an embedded default is known only once it runs. */
    private String base() {
        var configured = environment.getProperty("kaari.public-url", "");
        return configured.isEmpty()
                ? "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080")
                : configured.replaceAll("/+$", "");
    }
}

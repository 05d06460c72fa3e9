package fi.kaari.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The page a form stood on, where what was typed can be shown again. */
public final class FormPage {

    private FormPage() {}

    /** Only its path, so that nobody is sent to another site; empty if the browser does not say. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .flatMap(FormPage::address)
                .map(FormPage::path)
                .filter(path -> path.startsWith("/") && !path.startsWith("//"));
    }

    /** Browsers and what stands before Kaari may send what is no address. */
    private static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static @Nullable String path(URI page) {
        return page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
    }
}

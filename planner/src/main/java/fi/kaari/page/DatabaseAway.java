package fi.kaari.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** What a page answers while the database is away: when to come back, and where what was typed can be shown again. */
public final class DatabaseAway {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    private DatabaseAway() {}

    public static void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("The database does not answer: {}", failure.getMessage());
        if (!HttpMethod.GET.matches(request.getMethod()))
            request.setAttribute("formPage", FormPage.of(request).orElse("/"));
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}

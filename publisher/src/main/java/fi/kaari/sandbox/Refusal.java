package fi.kaari.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A platform says no: the whole answer, as that platform writes it. */
public final class Refusal extends RuntimeException {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int status;
    private final Map<String, String> headers;
    private final transient Object body;

    /** @param body becomes JSON */
    public Refusal(int status, Map<String, String> headers, Object body) {
        super(status + " " + body);
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    public Refusal(int status, Object body) {
        this(status, Map.of(), body);
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}

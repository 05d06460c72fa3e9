package fi.kaari.sandbox;

import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something an account has handed in and nobody sees yet: a photo, an unpublished post, a container, an upload.
 *
 * @param stage how far it has come, in the platform's own word
 */
public record Draft(Caller owner, String id, String kind, String stage, String content, Instant madeAt) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** What was handed in, as it was made. */
    public <C> C as(Class<C> type) {
        return JSON.readValue(content, type);
    }

    public boolean is(String wanted) {
        return kind.equals(wanted);
    }

    public boolean isAt(String wanted) {
        return stage.equals(wanted);
    }
}

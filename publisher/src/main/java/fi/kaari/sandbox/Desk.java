package fi.kaari.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Where one platform asks people for their consent and gives out tokens. */
public interface Desk {

    /** The platform's id. */
    String platform();

    /** Whether people consent at this path below the platform's address. */
    boolean isPage(String path);

    /** Whether one consent opens several accounts. */
    boolean opensMany(String path);

    /** The scopes that are asked for, one by one. */
    List<String> scopes(String asked);

    /** What is to be done about a call; empty if it is not about tokens. */
    Optional<Errand> errand(DeskCall call);

    /** The scope without which a call of this method and path is refused; empty if every token will do. */
    Optional<String> needed(String method, String path);

    /** Whether what was granted covers what is needed. */
    default boolean covers(Set<String> granted, String needed) {
        return granted.contains(needed);
    }

    /** The token does not cover the call. */
    Refusal beyond(String scope);

    /**
     * A call about tokens.
     *
     * @param account whose troubles it meets; empty if it is nobody's yet
     * @param work gives the body of the answer
     */
    record Errand(String account, Supplier<Object> work) {}
}

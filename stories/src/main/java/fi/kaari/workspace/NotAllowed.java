package fi.kaari.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody tried what their roles do not cover; ask an administrator for one of {@link #roles()}. */
public class NotAllowed extends RuntimeException {

    private final transient List<Role> roles;

    public NotAllowed(Actor actor, Role... roles) {
        super(actor.person().name() + " may not do this; it takes one of: "
                + Arrays.stream(roles).map(Role::key).collect(Collectors.joining(", ")));
        this.roles = List.of(roles);
    }

    /** The roles any of which would do; empty if the thing belongs to another workspace. */
    public List<Role> roles() {
        return roles;
    }
}

package fi.kaari.workspace;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person at work in one workspace, with the roles they hold there and how they signed in. */
public record Actor(
        Person person,
        WorkspaceId workspace,
        Set<Role> roles,
        @Nullable SignIn signIn) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Kaari itself, when nobody's hand is on it: jobs, recovery, the demonstration's beginning. */
    public static Actor kaari(WorkspaceId workspace) {
        return new Actor(new Person(People.KAARI, "kaari", "kaari", "Kaari"), workspace, Set.of(), null);
    }

    public PersonId id() {
        return person.id();
    }

    public boolean holds(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Whether this person may plan arcs and write posts. */
    public boolean mayWrite() {
        return holds(Role.AUTHOR, Role.EXPERT, Role.LEAD, Role.ADMIN);
    }

    /**
     * Stops whoever holds none of these roles.
     *
     * @throws NotAllowed naming the roles that may
     */
    public void require(Role... any) {
        if (!holds(any)) throw new NotAllowed(this, any);
    }

    /** @throws NotAllowed if this person may only look */
    public void requireWriting() {
        require(Role.AUTHOR, Role.EXPERT, Role.LEAD, Role.ADMIN);
    }

    /** Whether this person answers for the workspace, and so may read everything that was ever done in it. */
    public boolean mayReadTrail() {
        return holds(Role.LEAD, Role.ADMIN);
    }

    /** @throws NotAllowed if this person does not answer for the workspace */
    public void requireTrail() {
        require(Role.LEAD, Role.ADMIN);
    }
}

package fi.kaari.signin;

import fi.kaari.workspace.Role;
import fi.kaari.workspace.WorkspaceId;
import java.util.Arrays;
import java.util.Optional;

/** Somebody to look around as: one for each role, and called by it. */
enum DemoPerson {
    VIEWER("Viewer", Role.VIEWER),
    AUTHOR("Author", Role.AUTHOR),
    EXPERT("Expert", Role.EXPERT),
    LEAD("Lead", Role.LEAD),
    ADMINISTRATOR("Administrator", Role.ADMIN);

    private static final WorkspaceId WORKSPACE = new WorkspaceId("viestinta");
    private static final String SCRIPT = "-script";

    private final String title;
    private final Role role;

    DemoPerson(String title, Role role) {
        this.title = title;
        this.role = role;
    }

    String title() {
        return title;
    }

    Role role() {
        return role;
    }

    String userName() {
        return role.key();
    }

    /** No secret: the sign-in page shows it, and answers on this machine only. */
    String password() {
        return "kaari-" + userName();
    }

    /** The client by which a script acts as this person. */
    String script() {
        return userName() + SCRIPT;
    }

    String group(GroupPattern pattern) {
        return pattern.group(WORKSPACE, role);
    }

    /** The person of a user name, or of the name of their script. */
    static Optional<DemoPerson> of(String name) {
        return Arrays.stream(values())
                .filter(person -> name.equals(person.userName()) || name.equals(person.script()))
                .findFirst();
    }
}

package fi.kaari;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.Person;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.SignIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The people of the tests, called by their role; each name is one person, always the same. */
public final class Cast {

    private static final SignIn SIGN_IN = new SignIn(Instant.parse("2027-01-04T06:00:00Z"), "1");

    private Cast() {}

    public static Actor viewer() {
        return someone("Viewer", Role.VIEWER);
    }

    public static Actor author() {
        return someone("Author", Role.AUTHOR);
    }

    public static Actor expert() {
        return someone("Expert", Role.EXPERT);
    }

    public static Actor lead() {
        return someone("Lead", Role.LEAD);
    }

    public static Actor admin() {
        return someone("Administrator", Role.ADMIN);
    }

    /** Somebody of {@link House#WORKSPACE} with these roles. */
    public static Actor someone(String name, Role... roles) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        var person = new Person(
                new PersonId(id), "https://sso.example.org/realms/town", name.toLowerCase(java.util.Locale.ROOT), name);
        return new Actor(person, House.WORKSPACE, Set.of(roles), SIGN_IN);
    }
}

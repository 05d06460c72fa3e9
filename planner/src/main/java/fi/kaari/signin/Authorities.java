package fi.kaari.signin;

import fi.kaari.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What the filter chains ask for; everything finer is asked of the {@link fi.kaari.workspace.Actor}. */
final class Authorities {

    /** Holds a role in at least one workspace. */
    static final String MEMBER = "MEMBER";

    /** Is an administrator of at least one workspace. */
    static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Authorities() {}

    static List<GrantedAuthority> of(Memberships memberships) {
        var authorities = new ArrayList<GrantedAuthority>();
        if (!memberships.isEmpty()) authorities.add(new SimpleGrantedAuthority(MEMBER));
        if (memberships.includeAnywhere(Role.ADMIN)) authorities.add(new SimpleGrantedAuthority(ADMINISTRATOR));
        return authorities;
    }
}

package fi.kaari.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a person has allowed on a consent page.
 *
 * @param redirect where they were sent back to
 * @param challenge of the one who may redeem the code; empty if none was shown
 * @param accounts the ids of the accounts it is about
 */
public record Grant(
        String platform,
        String redirect,
        String challenge,
        Set<String> scopes,
        List<String> accounts,
        Instant givenAt) {

    public Grant {
        scopes = Set.copyOf(scopes);
        accounts = List.copyOf(accounts);
    }
}

package fi.kaari.platform;

import java.util.List;

/**
 * An account that a person's consent opens to Kaari.
 *
 * @param account the account's id on the platform; empty if a missing right keeps Kaari from asking for it
 * @param name what the platform calls it
 * @param missing what Kaari asked for and was not given
 */
public record Opened(String account, String name, Credentials credentials, List<Right> missing) {

    public Opened {
        missing = List.copyOf(missing);
    }

    /** Whether everything is allowed without which an account cannot be connected. */
    public boolean isEnough() {
        return missing.stream().noneMatch(Right::isNeeded);
    }
}

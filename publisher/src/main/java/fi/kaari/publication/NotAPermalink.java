package fi.kaari.publication;

import java.net.URI;

/** What was given as a post's public address is none: it takes an absolute http or https address. */
public class NotAPermalink extends RuntimeException {

    NotAPermalink(URI address) {
        super("Not the public address of a post: " + address);
    }

    /** @throws NotAPermalink if readers could not open it */
    static URI checked(URI address) {
        boolean isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!isWeb || address.getHost() == null) throw new NotAPermalink(address);
        return address;
    }
}

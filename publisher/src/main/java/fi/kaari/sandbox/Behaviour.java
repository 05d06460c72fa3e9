package fi.kaari.sandbox;

import java.util.Locale;

/** How a platform treats one account just now. */
enum Behaviour {
    WELL,
    /** Every call is one too many. */
    BUSY,
    /** Every call is answered with a server's error, and nothing is done. */
    DOWN,
    /** The next post is published, and the answer to that call breaks off. */
    FORGETFUL,
    /** The present token is no longer accepted; another one is. */
    SIGNED_OUT;

    /** Its name in texts and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

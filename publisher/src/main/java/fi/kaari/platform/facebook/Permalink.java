package fi.kaari.platform.facebook;

import java.net.URI;

/** Where readers find a post; Facebook tells some addresses whole, some from its own root, and some not at all. */
final class Permalink {

    private static final URI ROOT = URI.create("https://www.facebook.com/");

    private Permalink() {}

    /** @param told empty where it was not told */
    static URI of(String told, String id) {
        try {
            return ROOT.resolve(told.isBlank() ? id : told.strip());
        } catch (IllegalArgumentException notAnAddress) {
            return ROOT.resolve(id);
        }
    }
}

package fi.kaari.media;

import java.io.IOException;

/** A file that breaks the rules of its format. */
class Broken extends IOException {

    Broken(String rule) {
        super(rule);
    }

    static void unless(boolean rule, String description) throws Broken {
        if (!rule) throw new Broken(description);
    }
}

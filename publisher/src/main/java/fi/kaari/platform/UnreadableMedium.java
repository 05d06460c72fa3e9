package fi.kaari.platform;

import java.io.IOException;

/** A medium of ours is gone, or is no longer what it was; the message is its file name. */
class UnreadableMedium extends IOException {

    UnreadableMedium(String name, IOException cause) {
        super(name, cause);
    }
}

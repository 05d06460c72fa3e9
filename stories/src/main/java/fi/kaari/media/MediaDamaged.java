package fi.kaari.media;

import java.io.IOException;

/** A kept file is no longer what it was; restore it from a backup, or add it again. */
public class MediaDamaged extends IOException {

    MediaDamaged(String sha256) {
        super("The media file " + sha256 + " is not what it was when it was added");
    }
}

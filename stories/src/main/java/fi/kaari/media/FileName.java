package fi.kaari.media;

import java.text.Normalizer;

/** The name of a file as people know it, without folders and without characters that nobody sees. */
record FileName(String value) {

    private static final int LENGTH = 200;

    static FileName of(String given) {
        // file systems of Apple's write ä as two characters
        var composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        var last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        return new FileName(shortened(last.replaceAll("\\p{C}", "").strip()));
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    /** Keeps the end, where the ending is. */
    private static String shortened(String name) {
        var from = Math.max(0, name.length() - LENGTH);
        return name.substring(from > 0 && Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }
}

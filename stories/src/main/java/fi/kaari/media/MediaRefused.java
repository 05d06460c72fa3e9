package fi.kaari.media;

import java.util.List;

/** A file that the library does not take; {@link #messageKey()} names the text that says why and what to do. */
public class MediaRefused extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    MediaRefused(String code, Object... arguments) {
        super("media refused: " + code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    static MediaRefused broken(Format format) {
        return new MediaRefused("broken", format.label());
    }

    /** E.g. {@code too-large}. */
    public String code() {
        return code;
    }

    /** The text's key, e.g. {@code media.refused.too-large}. */
    public String messageKey() {
        return "media.refused." + code;
    }

    /** What the text says about this case; strings and numbers. */
    public List<Object> arguments() {
        return arguments;
    }
}

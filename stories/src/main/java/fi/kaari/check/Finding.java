package fi.kaari.check;

import java.util.List;
import java.util.Locale;

/**
 * Something a check has found wrong with a variant.
 *
 * @param code names the finding's text, {@code check.<code>} in the messages, e.g. {@code link.malformed}
 * @param arguments what the text says about this case; strings and numbers
 * @param place where in the variant it is
 */
public record Finding(Severity severity, String code, List<Object> arguments, Place place) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding error(String code, Place place, Object... arguments) {
        return new Finding(Severity.ERROR, code, List.of(arguments), place);
    }

    public static Finding warning(String code, Place place, Object... arguments) {
        return new Finding(Severity.WARNING, code, List.of(arguments), place);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** An error stops the submission; a warning asks for a reason. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /**
     * The part of the variant a finding is about.
     *
     * @param line 1 for the first line of the field's text, 0 where no line is meant
     * @param column 1 for the first character of the line, 0 where no column is meant
     */
    public record Place(Field field, int line, int column) {

        public static Place of(Field field) {
            return new Place(field, 0, 0);
        }
    }

    /** The fields a person fills in. */
    public enum Field {
        TITLE,
        TEXT,
        TEMPLATE,
        LINK,
        MEDIA,
        ALTERNATIVE_TEXT,
        OPTIONS,
        TIME,
        CHANNEL;

        /** As it stands in message keys: {@code alternative-text}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

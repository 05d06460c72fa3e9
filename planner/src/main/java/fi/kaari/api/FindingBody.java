package fi.kaari.api;

import fi.kaari.check.Finding;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Something a check has found.
 *
 * @param severity {@code error} stops a submission, {@code warning} asks for a reason
 * @param code e.g. {@code link.malformed}
 * @param text what is wrong and what to do, in the language of the request
 * @param field e.g. {@code alternative-text}
 * @param line 1 for the first line of the field's text; null where no line is meant
 * @param column 1 for the first character of the line; null where no column is meant
 */
record FindingBody(
        String severity,
        String code,
        String text,
        String field,
        @Nullable Integer line,
        @Nullable Integer column) {

    static FindingBody of(Finding finding, MessageSource texts, Locale language) {
        var place = finding.place();
        return new FindingBody(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.code(),
                texts.getMessage("check." + finding.code(), finding.arguments().toArray(), language),
                place.field().key(),
                place.line() == 0 ? null : place.line(),
                place.column() == 0 ? null : place.column());
    }
}

package fi.kaari.telling;

import fi.kaari.telling.Letter.Line;
import fi.kaari.workspace.PublicAddress;
import fi.kaari.workspace.Text;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A letter in somebody's language: what has happened, and where to look at it after signing in. */
@Component
class Wording {

    private final MessageSource texts;
    private final PublicAddress address;

    Wording(MessageSource texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    /** One line, whatever a title is like. */
    String subject(Letter letter, String workspace, Locale language) {
        return Text.name(
                letter.daily()
                        ? text("telling.daily", language, workspace)
                        : sentence(letter.lines().getFirst(), language));
    }

    String body(Letter letter, Locale language) {
        var news = letter.lines().stream()
                .map(line -> sentence(line, language) + "\n" + address.of(line.path()) + "\n\n")
                .collect(Collectors.joining());
        return news + "-- \n" + text("telling.foot", language, address.of("/telling")) + "\n";
    }

    private String sentence(Line line, Locale language) {
        return text("telling." + line.occasion().key(), language, Text.name(line.subject()));
    }

    private String text(String key, Locale language, Object... values) {
        return texts.getMessage(key, values, language);
    }
}

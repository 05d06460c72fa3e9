package fi.kaari.templates;

import fi.kaari.template.Values;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A value for every name, made up in the language of the page, for workspaces without a post yet. */
@Component
class Sample {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final MessageSource texts;
    private final Clock clock;

    Sample(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    Values values() {
        var language = LocaleContextHolder.getLocale();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return Values.of(
                language,
                Map.of(
                        "text", say("text", language),
                        "link", "https://www.example.org",
                        "due", today.plusDays(14).atTime(NINE),
                        "daysUntilEvent", 15,
                        "event", Map.of("date", today.plusDays(29)),
                        "post", Map.of("title", say("post", language)),
                        "beat",
                                Map.of(
                                        "name",
                                        say("beat", language),
                                        "from",
                                        today.plusDays(7),
                                        "to",
                                        today.plusDays(21)),
                        "arc", arc(today, language),
                        "workspace", Map.of("name", say("workspace", language))));
    }

    private Map<String, Object> arc(LocalDate today, Locale language) {
        return Map.of(
                "name", say("arc", language),
                "keyMessage", say("keyMessage", language),
                "goal", say("goal", language),
                "audience", say("audience", language),
                "from", today,
                "to", today.plusDays(45));
    }

    private String say(String what, Locale language) {
        return texts.getMessage("templates.sample." + what, null, language);
    }
}

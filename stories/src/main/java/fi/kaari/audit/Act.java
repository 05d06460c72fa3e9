package fi.kaari.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something worth remembering that somebody did to something.
 *
 * @param verb what happened, e.g. {@code post.submitted}; lower-case words and dots
 * @param subject what it happened to, e.g. {@code post/6f1c…}
 * @param details plain facts by plain names; never secrets, and no personal data beyond what the act is about
 */
public record Act(String verb, String subject, Map<String, String> details) {

    private static final Pattern VERB = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9.-]+");

    public Act {
        details = Map.copyOf(details);
    }

    public static Act of(String verb, String subject) {
        return new Act(verb, subject, Map.of());
    }

    /** The first word of the verb, e.g. {@code post}. */
    public String group() {
        return verb.substring(0, Math.max(0, verb.indexOf('.')));
    }

    /** The act as it can be written down so that every program reads it alike. */
    Act lasting() {
        if (!VERB.matcher(verb).matches()) throw new IllegalArgumentException("Not a verb: " + verb);
        if (!details.keySet().stream().allMatch(name -> NAME.matcher(name).matches()))
            throw new IllegalArgumentException("The details of " + verb + " want plain names: " + details.keySet());
        var texts = details.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, detail -> wellFormed(detail.getValue())));
        return new Act(verb, wellFormed(subject), texts);
    }

    /** The text without halves of characters, which have no bytes. */
    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

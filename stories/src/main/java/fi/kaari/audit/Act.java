package fi.kaari.audit;

import java.util.Map;

/**
 * Something worth remembering that somebody did to something.
 *
 * @param verb what happened, e.g. {@code post.submitted}; lower-case words and dots
 * @param subject what it happened to, e.g. {@code post/6f1c…}
 * @param details plain facts; never secrets, and no personal data beyond what the act is about
 */
public record Act(String verb, String subject, Map<String, String> details) {

    public Act {
        details = Map.copyOf(details);
    }

    public static Act of(String verb, String subject) {
        return new Act(verb, subject, Map.of());
    }
}

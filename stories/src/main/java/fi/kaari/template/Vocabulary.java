package fi.kaari.template;

import java.util.List;
import java.util.stream.Stream;

/** The names that every text may use; what each stands for is told in the messages, {@code template.value.<name>}. */
public final class Vocabulary {

    /** In the order in which people look for them; a variant that has nothing to say for one of them lacks its value. */
    public static final List<String> NAMES = List.of(
            "link",
            "due",
            "daysUntilEvent",
            "event.date",
            "post.title",
            "beat.name",
            "beat.from",
            "beat.to",
            "arc.name",
            "arc.keyMessage",
            "arc.goal",
            "arc.audience",
            "arc.from",
            "arc.to",
            "workspace.name");

    /** The variant's own text, which only templates may use. */
    public static final String TEXT = "text";

    /** The names that templates may use. */
    public static final List<String> OF_TEMPLATES =
            Stream.concat(Stream.of(TEXT), NAMES.stream()).toList();

    private Vocabulary() {}
}

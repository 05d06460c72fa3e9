package fi.kaari.sandbox.x;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields that a lookup asks for, in the older words or the newer ones.
 *
 * @param noun {@code tweet}, or {@code post} as the newer words say
 */
record Asked(String noun, Set<String> fields) {

    /** What is told to whoever asks for nothing. */
    static final Asked NOTHING = new Asked("tweet", Set.of());

    private static final Set<String> ALIKE = Set.of(
            "id", "text", "created_at", "conversation_id", "entities", "attachments", "public_metrics", "author_id");

    /** @param parameters of the call; any other than the given ones is refused, as is an unknown field */
    static Asked of(Map<String, String> parameters, Set<String> known) {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name) && !name.equals("tweet.fields") && !name.equals("post.fields"))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.parameter(
                            name, parameters.get(name), "The query parameter [" + name + "] is not known");
                });
        if (parameters.containsKey("post.fields")) return of("post", parameters.get("post.fields"));
        return parameters.containsKey("tweet.fields") ? of("tweet", parameters.get("tweet.fields")) : NOTHING;
    }

    private static Asked of(String noun, String names) {
        var fields = Arrays.stream(names.split(",")).collect(Collectors.toSet());
        var own = Set.of("referenced_" + noun + "s", "note_" + noun, "edit_history_" + noun + "_ids");
        fields.stream()
                .filter(field -> !ALIKE.contains(field) && !own.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw Problem.parameter(noun + ".fields", names, "The field [" + field + "] is not known");
                });
        return new Asked(noun, fields);
    }

    boolean has(String field) {
        return fields.contains(field);
    }
}

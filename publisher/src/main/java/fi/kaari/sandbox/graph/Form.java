package fi.kaari.sandbox.graph;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a call brings along; a parameter that is not known there is an error, and so is one of another kind. */
public final class Form {

    private static final Set<String> OF_EVERY_CALL = Set.of("access_token", "appsecret_proof", "format", "locale");

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /** @param known names; one that ends in {@code []} stands for those with a number in the brackets */
    public static Form of(Map<String, String> fields, Set<String> known) {
        fields.keySet().stream()
                .filter(name -> !OF_EVERY_CALL.contains(name) && !known.contains(name.replaceAll("\\[\\d+]", "[]")))
                .findFirst()
                .ifPresent(name -> {
                    throw GraphRefusal.parameter("Unknown parameter: " + name);
                });
        return new Form(fields);
    }

    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    public boolean flag(String name, boolean usual) {
        return switch (fields.getOrDefault(name, String.valueOf(usual))) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw GraphRefusal.parameter("Param " + name + " must be a boolean");
        };
    }

    /** One of these values, or the first of them where nothing is said. */
    public String choice(String name, String usual, String... others) {
        var value = fields.getOrDefault(name, usual);
        if (!value.equals(usual) && !Set.of(others).contains(value))
            throw GraphRefusal.parameter(
                    "Param " + name + " must be one of {" + usual + ", " + String.join(", ", others) + "}");
        return value;
    }

    public String required(String name, Pattern form) {
        if (!has(name)) throw GraphRefusal.parameter("The parameter " + name + " is required");
        if (!form.matcher(text(name)).matches()) throw GraphRefusal.parameter("Param " + name + " is not valid");
        return text(name);
    }
}

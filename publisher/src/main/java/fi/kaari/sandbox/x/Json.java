package fi.kaari.sandbox.x;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a body as strictly as X: no property that is not in the schema, and nothing of another kind. */
final class Json {

    private Json() {}

    static void requireOnly(JsonNode object, String name, Set<String> properties) {
        if (!object.isObject()) throw Problem.parameter(name, object, "[" + name + "] is not an object");
        object.propertyNames().stream()
                .filter(property -> !properties.contains(property))
                .findFirst()
                .ifPresent(property -> {
                    throw Problem.parameter(property, "", "[" + property + "] is not defined in the schema");
                });
    }

    /** A text, which may be missing. */
    static String text(JsonNode object, String name) {
        var value = object.path(name);
        if (value.isMissingNode()) return "";
        if (!value.isString()) throw Problem.parameter(name, value, "[" + name + "] is not a string");
        return value.asString();
    }
}

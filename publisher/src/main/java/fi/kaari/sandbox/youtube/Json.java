package fi.kaari.sandbox.youtube;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a body as strictly as Google's API: no unknown names, and nothing of another kind. */
final class Json {

    private Json() {}

    static void requireOnly(JsonNode object, Set<String> names) {
        if (!object.isObject() || !names.containsAll(object.propertyNames())) throw Reason.BAD_REQUEST.refusal();
    }

    /** A text, which may be missing. */
    static String text(JsonNode object, String name, Reason otherwise) {
        var value = object.path(name);
        if (value.isMissingNode()) return "";
        if (!value.isString()) throw otherwise.refusal();
        return value.asString();
    }

    /** A truth, which may be missing. */
    static boolean truth(JsonNode object, String name) {
        var value = object.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) throw Reason.INVALID_METADATA.refusal();
        return value.asBoolean(false);
    }
}

package fi.kaari.sandbox.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a node answers with: its id, and of its fields only those that were asked for. */
public final class Fields {

    private Fields() {}

    /**
     * @param wanted names parted by commas, each with its own {@code {names}} behind it; empty for the id alone
     * @param all everything the node has; nothing is told of what is null
     */
    public static Map<String, Object> of(String id, String wanted, Map<String, Object> all) {
        var answer = selected(wanted, all);
        answer.put("id", id);
        return answer;
    }

    private static Map<String, Object> selected(String wanted, Map<String, Object> all) {
        var answer = new LinkedHashMap<String, Object>();
        for (var field : split(wanted)) {
            var name = field.replaceFirst("[.{].*", "");
            if (!name.equals("id") && !all.containsKey(name))
                throw GraphRefusal.parameter("Tried accessing nonexisting field (" + name + ")");
            var value = all.get(name);
            if (value != null) answer.put(name, field.contains("{") ? within(value, inner(field)) : value);
        }
        return answer;
    }

    private static Object within(Object value, String wanted) {
        if (value instanceof List<?> list)
            return list.stream().map(entry -> within(entry, wanted)).toList();
        return value instanceof Map<?, ?> object ? within(named(object), wanted) : value;
    }

    /** A list inside a node stands below {@code data}. */
    private static Map<String, Object> within(Map<String, Object> object, String wanted) {
        var list = object.get("data");
        return list == null ? selected(wanted, object) : Map.of("data", within(list, wanted));
    }

    private static Map<String, Object> named(Map<?, ?> object) {
        var named = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static String inner(String field) {
        if (!field.endsWith("}")) throw GraphRefusal.parameter("Syntax error in the field list");
        return field.substring(field.indexOf('{') + 1, field.length() - 1);
    }

    /** At the commas that are in no braces. */
    private static List<String> split(String wanted) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        int depth = 0;
        for (char letter : wanted.toCharArray()) {
            if (letter == '{') depth++;
            if (letter == '}') depth--;
            if (letter == ',' && depth == 0) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        if (!field.toString().isBlank()) fields.add(field.toString().strip());
        return fields;
    }
}

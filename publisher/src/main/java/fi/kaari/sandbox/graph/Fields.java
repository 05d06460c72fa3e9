package fi.kaari.sandbox.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a node answers with: its id, and of its fields only those that were asked for. */
public final class Fields {

    private Fields() {}

    /**
     * @param wanted names parted by commas, or empty for the id alone
     * @param all everything the node has
     */
    public static Map<String, Object> of(String id, String wanted, Map<String, Object> all) {
        var answer = new LinkedHashMap<String, Object>();
        for (var name : wanted.isEmpty() ? new String[0] : wanted.split(",")) {
            if (!name.equals("id") && !all.containsKey(name))
                throw GraphRefusal.parameter("Tried accessing nonexisting field (" + name + ")");
            if (!name.equals("id")) answer.put(name, all.get(name));
        }
        answer.put("id", id);
        return answer;
    }
}

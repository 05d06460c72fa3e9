package fi.kaari.sandbox.graph;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How an audience that does not exist receives a post: more of everything with time, and always the same again. */
public final class Counts {

    private static final int BUSIEST = 900;
    private static final double HOURS_TO_FADE = 24;

    private Counts() {}

    /**
     * The answer of an insights call.
     *
     * @param wanted names of counts, parted by commas; one that does not exist fails the whole call
     */
    public static Map<String, Object> of(String post, String wanted, Set<String> known, Duration age) {
        var names = Arrays.stream(wanted.split(",")).map(String::strip).toList();
        if (!known.containsAll(names)) throw GraphRefusal.parameter("The value must be a valid insights metric");
        return Map.of("data", names.stream().map(name -> count(post, name, age)).toList());
    }

    private static Map<String, Object> count(String post, String name, Duration age) {
        var count = new LinkedHashMap<String, Object>();
        count.put("name", name);
        count.put("period", "lifetime");
        count.put("values", List.of(Map.of("value", value(post, name, age))));
        count.put("id", post + "/insights/" + name + "/lifetime");
        return count;
    }

    private static Object value(String post, String name, Duration age) {
        long total = number(post, name, age);
        return name.contains("_by_") ? Map.of("like", total, "love", total / 3) : total;
    }

    private static long number(String post, String name, Duration age) {
        int crowd = Math.floorMod((post + name).hashCode(), BUSIEST);
        return Math.round(crowd * (1 - Math.exp(-age.toMinutes() / 60.0 / HOURS_TO_FADE)));
    }
}

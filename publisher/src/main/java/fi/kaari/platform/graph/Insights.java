package fi.kaari.platform.graph;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.Call;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Counts of a post; one name that does not exist any more fails the whole call, so then each is asked for alone. */
public final class Insights {

    private final Graph graph;

    public Insights(Graph graph) {
        this.graph = graph;
    }

    /** What is told of these counts. */
    public Map<String, Long> of(Account account, String post, Set<String> counts) {
        var answer = ask(account, post, String.join(",", counts));
        return GraphErrors.isUnknownParameter(answer) ? oneByOne(account, post, counts) : read(answer);
    }

    private Map<String, Long> oneByOne(Account account, String post, Set<String> counts) {
        var told = new TreeMap<String, Long>();
        counts.stream()
                .map(count -> ask(account, post, count))
                .filter(answer -> !GraphErrors.isUnknownParameter(answer))
                .forEach(answer -> told.putAll(read(answer)));
        return told;
    }

    private Answer ask(Account account, String post, String counts) {
        return graph.exchange(
                Call.get(graph.edge(post, "insights")).query("metric", counts).as(account));
    }

    /** Without the right to see counts, none is told; that right is asked for elsewhere. */
    private Map<String, Long> read(Answer answer) {
        if (GraphErrors.isForbidden(answer)) return Map.of();
        var told = new TreeMap<String, Long>();
        graph.required(answer).json().path("data").values().forEach(count -> note(told, count));
        return told;
    }

    /** Either {@code values} with one entry or {@code total_value}; a number, or numbers by name, which count together. */
    private static void note(Map<String, Long> told, JsonNode count) {
        var name = count.path("name").asString("");
        var value = value(count);
        if (value.isNumber()) told.put(name, value.asLong());
        if (value.isObject())
            told.put(
                    name,
                    value.values().stream()
                            .filter(JsonNode::isNumber)
                            .mapToLong(JsonNode::asLong)
                            .sum());
    }

    private static JsonNode value(JsonNode count) {
        return List.of(
                        count.path("values").path(0).path("value"),
                        count.path("total_value").path("value"))
                .stream()
                .filter(value -> !value.isMissingNode())
                .findFirst()
                .orElse(count.path("value"));
    }
}

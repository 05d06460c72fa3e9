package fi.kaari.platform.graph;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.Timeouts;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The calls to one pinned version of the Graph API. */
public final class Graph {

    private final GraphErrors errors = new GraphErrors();
    private final PlatformClient client;
    private final BaseAddress address;
    private final String version;
    private final Usage usage;

    public Graph(Timeouts timeouts, BaseAddress address, String version, Clock clock) {
        this.client = new PlatformClient(timeouts, errors);
        this.address = address;
        this.version = version;
        this.usage = new Usage(clock);
    }

    /** The address of an object. */
    public URI node(String id) {
        return address.at("/{version}/{id}", version, id);
    }

    /** The address of what belongs to an object. */
    public URI edge(String id, String edge) {
        return address.at("/{version}/{id}/{edge}", version, id, edge);
    }

    /** Reads fields of an object. */
    public JsonNode read(Account account, String id, String fields) {
        return send(Call.get(node(id)).query("fields", fields).as(account));
    }

    /** Makes something that belongs to the account; its id. */
    public String make(Account account, String edge, Map<String, String> fields) {
        return id(succeeding(Call.post(edge(account.id(), edge)).as(account).form(fields)));
    }

    /** The id of what was made; an answer without one is none. */
    public static String id(Answer answer) {
        var id = answer.json().path("id").asString("");
        if (id.isEmpty()) throw answer.lost("answered without an id");
        return id;
    }

    /** Deletes an object; one that is gone is as good as deleted, as long as it is not the token that does not see it. */
    public void delete(Account account, String id, String self) {
        var answer = exchange(Call.delete(node(id)).as(account).last());
        if (GraphErrors.isNotSeen(answer)) read(account, self, "id");
        else confirm(answer);
    }

    /** Some calls answer with {@code success} alone. */
    public void confirm(Answer answer) {
        if (!required(answer).json().path("success").asBoolean(false)) throw answer.lost("did not confirm the call");
    }

    public JsonNode send(Call call) {
        return succeeding(call).json();
    }

    public Answer succeeding(Call call) {
        return required(exchange(call));
    }

    /** An answer that has to be a success. */
    public Answer required(Answer answer) {
        if (!answer.isSuccess()) throw errors.of(answer);
        return answer;
    }

    /** The answer, whatever its status. */
    public Answer exchange(Call call) {
        usage.require(call);
        var answer = client.exchange(call);
        usage.learn(answer);
        return answer;
    }
}

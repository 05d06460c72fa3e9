package fi.kaari.platform.facebook;

import fi.kaari.platform.Account;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.graph.Graph;
import fi.kaari.platform.graph.GraphErrors;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token has to be allowed to, asked by calls that change nothing. */
record Rights(Graph graph) {

    private static final String READ_BACK = "pages_read_engagement";
    private static final List<String> NEEDED = List.of("pages_manage_posts", READ_BACK);

    /** @throws Unauthorised if something is missing; its message names it */
    void require(Account account) {
        requirePage(account);
        var told = told(account);
        NEEDED.stream()
                .filter(right -> !told.isEmpty() && !told.contains(right))
                .forEach(Rights::missing);
        requireReading(account);
    }

    /** A Page's token is the Page itself; a person's token is answered with the person. */
    private void requirePage(Account account) {
        var me = graph.read(account, "me", "id").path("id").asString("");
        if (!me.equals(account.id()))
            throw new Unauthorised(
                    "The token is not that of the Page " + account.id() + "; a person’s token does not publish on it");
    }

    /** The rights that a token tells; not every kind of token does. */
    private Set<String> told(Account account) {
        var answer = graph.exchange(Call.get(graph.edge("me", "permissions")).as(account));
        return answer.parsed().path("data").values().stream()
                .filter(right -> right.path("status").asString("").equals("granted"))
                .map(right -> right.path("permission").asString(""))
                .collect(Collectors.toSet());
    }

    /** What cannot be read back cannot be found after a lost answer either. */
    private void requireReading(Account account) {
        var answer = graph.exchange(Call.get(graph.edge(account.id(), "published_posts"))
                .query("fields", "id")
                .query("limit", "1")
                .as(account));
        if (GraphErrors.isForbidden(answer)) missing(READ_BACK);
        graph.required(answer);
    }

    private static void missing(String right) {
        throw new Unauthorised("The token lacks the right " + right);
    }
}

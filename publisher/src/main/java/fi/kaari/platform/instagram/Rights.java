package fi.kaari.platform.instagram;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformException.Unauthorised;
import fi.kaari.platform.graph.Graph;
import fi.kaari.platform.graph.GraphErrors;

/** What a token has to be allowed to, asked by calls that change nothing. */
record Rights(Graph graph, Settings settings) {

    private static final String READ_BACK = "basic";
    private static final String PUBLISH = "content_publish";

    /** @throws Unauthorised if something is missing; its message names it */
    void require(Account account) {
        requireAccount(account);
        require(ask(account, "content_publishing_limit", "quota_usage"), PUBLISH);
        require(ask(account, "media", "id"), READ_BACK);
    }

    private void requireAccount(Account account) {
        var answer = graph.exchange(
                Call.get(graph.node(account.id())).query("fields", "username").as(account));
        if (GraphErrors.isNotSeen(answer))
            throw new Unauthorised("The token does not reach the account " + account.id());
        require(answer, READ_BACK);
    }

    private Answer ask(Account account, String edge, String fields) {
        return graph.exchange(
                Call.get(graph.edge(account.id(), edge)).query("fields", fields).as(account));
    }

    private void require(Answer answer, String right) {
        if (GraphErrors.isForbidden(answer)) throw new Unauthorised("The token lacks the right " + prefix() + right);
        graph.required(answer);
    }

    /** The rights are called otherwise where people sign in at Instagram itself. */
    private String prefix() {
        return settings.isInstagramLogin() ? "instagram_business_" : "instagram_";
    }
}

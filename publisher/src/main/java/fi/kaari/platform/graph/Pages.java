package fi.kaari.platform.graph;

import fi.kaari.platform.Account;
import fi.kaari.platform.Account.Token;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformClient;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The Pages of the person whose token is asked with, each with a token of its own. */
final class Pages {

    private static final String FIELDS = "id,name,access_token,tasks,instagram_business_account";
    private static final String CREATE = "CREATE_CONTENT";
    private static final int MOST_LISTS = 20;

    private final PlatformClient client;
    private final BaseAddress api;
    private final String version;

    Pages(PlatformClient client, BaseAddress api, String version) {
        this.client = client;
        this.api = api;
        this.version = version;
    }

    List<PageSeen> of(Token person) {
        var found = new ArrayList<PageSeen>();
        var after = "";
        for (int i = 0; i < MOST_LISTS; i++) {
            var list = list(person, after);
            list.path("data").values().stream()
                    .filter(Pages::isUsable)
                    .map(Pages::page)
                    .forEach(found::add);
            // the address of the next list holds the token, so that it is not taken as it comes
            after = list.path("paging").has("next")
                    ? list.path("paging").path("cursors").path("after").asString("")
                    : "";
            if (after.isEmpty()) break;
        }
        return List.copyOf(found);
    }

    private JsonNode list(Token person, String after) {
        var call = Call.get(api.at("/{version}/me/accounts", version)).query("fields", FIELDS);
        if (!after.isEmpty()) call = call.query("after", after);
        return client.send(call.as(new Account("", person)));
    }

    private static boolean isUsable(JsonNode page) {
        return page.path("id").isString() && page.path("access_token").isString();
    }

    private static PageSeen page(JsonNode page) {
        var professional = page.path("instagram_business_account").path("id").asString("");
        return new PageSeen(
                page.path("id").asString(),
                page.path("name").asString(""),
                new Token(page.path("access_token").asString()),
                mayCreate(page.path("tasks")),
                professional.isEmpty() ? null : professional);
    }

    private static boolean mayCreate(JsonNode tasks) {
        return !tasks.isArray()
                || tasks.values().stream().anyMatch(task -> task.asString("").equals(CREATE));
    }
}

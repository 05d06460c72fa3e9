package fi.kaari.platform.youtube;

import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.util.Map;

/** The channel's videos: looking at one, and making one public. */
final class Videos {

    private static final String PATH = "/youtube/v3/videos";

    private final PlatformClient client;
    private final BaseAddress address;

    Videos(PlatformClient client, BaseAddress address) {
        this.client = client;
        this.address = address;
    }

    void verify(Account account) {
        var call =
                Call.get(address.at("/youtube/v3/channels")).query("part", "id").query("mine", "true");
        boolean isMine = client.send(call.as(account)).path("items").values().stream()
                .anyMatch(channel -> channel.path("id").asString("").equals(account.id()));
        if (!isMine) throw new Unauthorised("The token is not that of the channel " + account.id());
    }

    /** Only the status part: naming the snippet would replace all of it. */
    void makePublic(Account account, String video) {
        var wish = Map.of("id", video, "status", Map.of("privacyStatus", "public", "selfDeclaredMadeForKids", false));
        var call = Call.put(address.at(PATH))
                .query("part", "status")
                .as(account)
                .json(wish)
                .last();
        if (!Look.at(client.send(call)).isPublic())
            throw new Refused("YouTube keeps the video private; it locks uploads of projects it has not audited");
    }

    Look look(Account account, String video) {
        var call = Call.get(address.at(PATH)).query("part", "status").query("id", video);
        return Look.at(client.send(call.as(account)).path("items").path(0));
    }
}

package fi.kaari.platform.youtube;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unauthorised;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The channel's videos: looking at one, making one public, changing its words, deleting it. */
final class Videos {

    private static final String PATH = "/youtube/v3/videos";

    /** What people may have said about a video on YouTube itself; an update that leaves it out deletes it. */
    private static final List<String> SAID_ELSEWHERE = List.of("defaultLanguage", "defaultAudioLanguage");

    private final PlatformClient client;
    private final YouTubeErrors errors;
    private final BaseAddress address;

    Videos(PlatformClient client, YouTubeErrors errors, BaseAddress address) {
        this.client = client;
        this.errors = errors;
        this.address = address;
    }

    /** Only a token that may also read can ask this, and without reading, nothing lost is found again. */
    void verify(Account account) {
        var call =
                Call.get(address.at("/youtube/v3/channels")).query("part", "id").query("mine", "true");
        boolean isMine = client.send(call.as(account)).path("items").values().stream()
                .anyMatch(channel -> channel.path("id").asString("").equals(account.id()));
        if (!isMine) throw new Unauthorised("The token is not that of the channel " + account.id());
    }

    /** Only the status part: naming the snippet would replace all of it. */
    void release(Account account, String video, Telling telling) {
        var wish = Map.of("id", video, "status", telling.status(telling.privacy()));
        var call = Call.put(address.at(PATH))
                .query("part", "status")
                .as(account)
                .json(wish)
                .last();
        var look = Look.at(client.send(call));
        look.requireAccepted();
        if (!look.isAs(telling.privacy()))
            throw new Unauthorised("YouTube keeps the video private. It locks the uploads of projects that it has not"
                    + " audited: apply for the audit, then reconnect the channel");
    }

    Look look(Account account, String video) {
        return Look.at(read(account, video, "status"));
    }

    /** What is told about the video, with its words as they are now to be. */
    void retell(Account account, String video, Telling telling) {
        var snippet = new LinkedHashMap<>(telling.snippet());
        var present = present(account, video, "snippet").path("snippet");
        SAID_ELSEWHERE.stream()
                .filter(present::has)
                .forEach(name -> snippet.put(name, present.path(name).asString("")));
        client.send(Call.put(address.at(PATH))
                .query("part", "snippet")
                .as(account)
                .json(Map.of("id", video, "snippet", snippet)));
    }

    /** What YouTube counts, all of it as texts of digits. */
    Map<String, Long> statistics(Account account, String video) {
        var counts = new LinkedHashMap<String, Long>();
        present(account, video, "statistics").path("statistics").forEachEntry((name, count) -> {
            if (count.asString("").matches("\\d{1,18}")) counts.put(name, Long.valueOf(count.asString()));
        });
        return counts;
    }

    /** One that is not there any more is as good as deleted. */
    void delete(Account account, String video) {
        var answer =
                client.exchange(Call.delete(address.at(PATH)).query("id", video).as(account));
        if (!answer.isSuccess() && !isMissing(answer)) throw errors.of(answer);
    }

    private static boolean isMissing(Answer answer) {
        return answer.status() == 404;
    }

    private JsonNode present(Account account, String video, String part) {
        return Optional.of(read(account, video, part))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new Refused("The video " + video + " is not on YouTube any more"));
    }

    private JsonNode read(Account account, String video, String part) {
        var call = Call.get(address.at(PATH)).query("part", part).query("id", video);
        return client.send(call.as(account)).path("items").path(0);
    }
}

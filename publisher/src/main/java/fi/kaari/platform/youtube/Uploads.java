package fi.kaari.platform.youtube;

import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.PlatformClient;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The playlist of all uploads of a channel, the newest first: where to look for one whose session is gone. */
final class Uploads {

    /** YouTube's clock and ours need not agree to the second. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final PlatformClient client;
    private final BaseAddress address;

    Uploads(PlatformClient client, BaseAddress address) {
        this.client = client;
        this.address = address;
    }

    /** The id of the video that says the same and has come since then. */
    Optional<String> find(Account account, Telling telling, Instant since) {
        return newest(account).values().stream()
                .map(item -> item.path("snippet"))
                .filter(snippet -> isSince(snippet, since.minus(CLOCK_TOLERANCE)))
                .filter(snippet -> says(snippet, "title", telling.content().title()))
                .filter(snippet -> says(snippet, "description", telling.description()))
                .map(snippet -> snippet.path("resourceId").path("videoId").asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    private JsonNode newest(Account account) {
        return client.send(Call.get(address.at("/youtube/v3/playlistItems"))
                        .query("part", "snippet")
                        .query("playlistId", playlist(account))
                        .query("maxResults", "50")
                        .as(account))
                .path("items");
    }

    private String playlist(Account account) {
        return client.send(Call.get(address.at("/youtube/v3/channels"))
                        .query("part", "contentDetails")
                        .query("mine", "true")
                        .as(account))
                .path("items")
                .path(0)
                .path("contentDetails")
                .path("relatedPlaylists")
                .path("uploads")
                .asString("");
    }

    private static boolean says(JsonNode snippet, String field, String words) {
        return normalised(snippet.path(field).asString("")).equals(normalised(words));
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Form.NFC).replaceAll("\\s+", " ").strip();
    }

    private static boolean isSince(JsonNode snippet, Instant since) {
        try {
            return !Instant.parse(snippet.path("publishedAt").asString("")).isBefore(since);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}

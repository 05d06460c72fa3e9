package fi.kaari.platform.x;

import fi.kaari.platform.Account;
import fi.kaari.platform.Answer;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Medium;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.PlatformException.NotReady;
import fi.kaari.platform.PlatformException.Refused;
import fi.kaari.platform.PlatformException.Unavailable;
import fi.kaari.platform.Reading;
import fi.kaari.platform.Slice;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * X's upload in segments: initialize, append, finalize, wait, describe. A segment may be sent again; how many have
 * arrived is noted, so that an upload goes on where it stopped.
 */
final class MediaUpload {

    /** X takes 8 MB and advises 5. */
    private static final long SEGMENT = 5_000_000;

    private static final String PATH = "/2/media/upload";

    private final PlatformClient client;
    private final XErrors errors;
    private final BaseAddress address;

    MediaUpload(PlatformClient client, XErrors errors, BaseAddress address) {
        this.client = client;
        this.errors = errors;
        this.address = address;
    }

    void complete(Account account, Medium medium, MediaNotes notes) {
        notes.forgetExpired();
        var id = notes.id(() -> initialize(account, medium));
        append(account, medium, id, notes);
        notes.once("finalized", () -> finish(account, id, notes));
        if (notes.isProcessing()) awaitProcessing(account, id, notes);
        if (!medium.alternativeText().isEmpty())
            notes.once("described", () -> describe(account, id, medium.alternativeText()));
    }

    private String initialize(Account account, Medium medium) {
        var wish =
                Map.of("media_type", medium.type(), "total_bytes", medium.bytes(), "media_category", category(medium));
        var answer = client.succeeding(
                Call.post(address.at(PATH + "/initialize")).as(account).json(wish));
        var id = answer.json().path("data").path("id").asString("");
        if (id.isEmpty()) throw answer.lost("answered without a media id");
        return id;
    }

    private static String category(Medium medium) {
        if (medium.isVideo()) return "tweet_video";
        return medium.type().equals("image/gif") ? "tweet_gif" : "tweet_image";
    }

    private void append(Account account, Medium medium, String id, MediaNotes notes) {
        try (var reading = new Reading(medium)) {
            for (int segment = notes.segments(); segment * SEGMENT < medium.bytes(); segment++) {
                append(account, Slice.atMost(reading.medium(), segment * SEGMENT, SEGMENT), id, segment);
                notes.segments(segment + 1);
            }
        } catch (IOException notClosed) {
            throw new Unavailable("the file could not be closed: " + notClosed.getMessage());
        }
    }

    private void append(Account account, Slice slice, String id, int segment) {
        var index = Map.of("segment_index", String.valueOf(segment));
        client.succeeding(
                Call.post(address.at(PATH + "/{id}/append", id)).as(account).multipart(index, "media", slice));
    }

    private void finish(Account account, String id, MediaNotes notes) {
        boolean isRepeated = notes.has("finalizing");
        notes.once("finalizing", () -> {});
        var answer = client.exchange(
                Call.post(address.at(PATH + "/{id}/finalize", id)).as(account));
        if (isRepeated && isTurnedDown(answer)) answer = finishedBefore(account, id, notes);
        if (!answer.isSuccess()) throw errors.of(answer);
        var processing = processing(answer);
        if (processing.isObject()) notes.lookIn(pause(processing));
    }

    private static boolean isTurnedDown(Answer answer) {
        return answer.status() == 400 || answer.status() == 404;
    }

    /** Whether an earlier call, whose answer was lost, has finalized the medium; if not, it is uploaded anew. */
    private Answer finishedBefore(Account account, String id, MediaNotes notes) {
        var answer = client.exchange(status(account, id));
        if (!isTurnedDown(answer)) return answer;
        notes.forget();
        throw new Unavailable("X does not know the media any more; they are uploaded anew");
    }

    private void awaitProcessing(Account account, String id, MediaNotes notes) {
        if (notes.untilLook().isPositive()) throw new NotReady("X is still processing the media", notes.untilLook());
        var processing = processing(client.succeeding(status(account, id)));
        switch (processing.path("state").asString("succeeded")) {
            case "succeeded" -> notes.processingEnds();
            case "failed" -> throw new Refused(reason(processing.path("error")));
            default -> {
                notes.lookIn(pause(processing));
                throw new NotReady("X is still processing the media", pause(processing));
            }
        }
    }

    private Call status(Account account, String id) {
        return Call.get(address.at(PATH))
                .query("command", "STATUS")
                .query("media_id", id)
                .as(account);
    }

    private static JsonNode processing(Answer answer) {
        return answer.json().path("data").path("processing_info");
    }

    private static String reason(JsonNode error) {
        return error.path("message").asString(error.path("name").asString("X cannot process the media"));
    }

    private static Duration pause(JsonNode processing) {
        return Duration.ofSeconds(Math.clamp(processing.path("check_after_secs").asLong(5), 1, 300));
    }

    private void describe(Account account, String id, String text) {
        var metadata = Map.of("id", id, "metadata", Map.of("alt_text", Map.of("text", text)));
        client.succeeding(Call.post(address.at("/2/media/metadata")).as(account).json(metadata));
    }
}

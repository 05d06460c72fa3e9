package fi.kaari.platform.x;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A post as X tells it, in the older or the newer words. */
record Seen(JsonNode post) {

    String id() {
        return post.path("id").asString("");
    }

    /** One whose time is missing counts as old. */
    static Instant createdAt(JsonNode post) {
        try {
            return Instant.parse(post.path("created_at").asString(""));
        } catch (DateTimeParseException untold) {
            return Instant.EPOCH;
        }
    }

    List<String> mediaKeys() {
        return post.path("attachments").path("media_keys").values().stream()
                .map(key -> key.asString(""))
                .toList();
    }

    /** The post that it answers, if X tells what it refers to. */
    Optional<String> answered() {
        return references()
                .filter(reference -> reference.path("type").asString("").equals("replied_to"))
                .map(reference -> reference.path("id").asString(""))
                .findFirst();
    }

    private Stream<JsonNode> references() {
        return Stream.of("referenced_tweets", "referenced_posts").flatMap(name -> post.path(name).values().stream());
    }

    /** Whether it stands at the beginning of a conversation, as far as X tells. */
    boolean beginsConversation() {
        var conversation = post.path("conversation_id").asString(id());
        return answered().isEmpty() && conversation.equals(id());
    }

    boolean surelyBeginsConversation() {
        return post.path("conversation_id").asString("").equals(id());
    }

    /** A long post's text stands elsewhere. */
    JsonNode words() {
        return Stream.of("note_tweet", "note_post")
                .map(post::path)
                .filter(note -> note.has("text"))
                .findFirst()
                .orElse(post);
    }
}

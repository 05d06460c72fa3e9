package fi.kaari.sandbox.youtube;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a video says: the part {@code snippet}, which is always replaced as a whole. */
record Snippet(String title, String description, List<String> tags, String categoryId) {

    private static final Set<String> FIELDS =
            Set.of("title", "description", "tags", "categoryId", "defaultLanguage", "defaultAudioLanguage");

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_DESCRIPTION = 5_000;
    private static final int LONGEST_TAGS = 500;

    static Snippet of(JsonNode part) {
        Json.requireOnly(part, FIELDS);
        return new Snippet(
                title(Json.text(part, "title", Reason.INVALID_TITLE)),
                description(Json.text(part, "description", Reason.INVALID_DESCRIPTION)),
                tags(part.path("tags")),
                category(Json.text(part, "categoryId", Reason.INVALID_CATEGORY)));
    }

    private static String title(String title) {
        if (title.isBlank() || title.length() > LONGEST_TITLE || hasBrackets(title))
            throw Reason.INVALID_TITLE.refusal();
        return title;
    }

    private static String description(String description) {
        if (description.getBytes(StandardCharsets.UTF_8).length > LONGEST_DESCRIPTION || hasBrackets(description))
            throw Reason.INVALID_DESCRIPTION.refusal();
        return description;
    }

    private static List<String> tags(JsonNode tags) {
        if (!tags.isMissingNode() && !tags.isArray()) throw Reason.INVALID_TAGS.refusal();
        var all = tags.values().stream().map(Snippet::tag).toList();
        int characters = all.stream()
                .mapToInt(tag -> tag.length() + (tag.contains(" ") ? 2 : 0) + 1)
                .sum();
        if (characters - 1 > LONGEST_TAGS) throw Reason.INVALID_TAGS.refusal();
        return all;
    }

    private static String tag(JsonNode tag) {
        if (!tag.isString() || tag.asString().isBlank() || hasBrackets(tag.asString()))
            throw Reason.INVALID_TAGS.refusal();
        return tag.asString();
    }

    private static String category(String id) {
        if (!id.matches("\\d{1,2}")) throw Reason.INVALID_CATEGORY.refusal();
        return id;
    }

    private static boolean hasBrackets(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }

    /** As the API tells it; what was not said is left out. */
    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("title", title);
        told.put("description", description);
        if (!tags.isEmpty()) told.put("tags", tags);
        told.put("categoryId", categoryId);
        return told;
    }
}

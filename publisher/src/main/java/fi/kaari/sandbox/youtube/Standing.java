package fi.kaari.sandbox.youtube;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Who sees a video: the part {@code status}, which is always replaced as a whole. */
record Standing(String privacy, boolean isMadeForKids) {

    private static final Set<String> FIELDS = Set.of(
            "privacyStatus",
            "selfDeclaredMadeForKids",
            "embeddable",
            "license",
            "publicStatsViewable",
            "containsSyntheticMedia");

    private static final Set<String> PRIVACIES = Set.of("private", "unlisted", "public");

    /** Only what is private can be told when to become public. */
    static Standing of(JsonNode part) {
        if (part.has("publishAt") && !part.path("privacyStatus").asString("").equals("private"))
            throw Reason.INVALID_PUBLISH_AT.refusal();
        Json.requireOnly(part, FIELDS);
        var privacy = Json.text(part, "privacyStatus", Reason.INVALID_METADATA);
        if (!PRIVACIES.contains(privacy)) throw Reason.INVALID_METADATA.refusal();
        return new Standing(privacy, Json.truth(part, "selfDeclaredMadeForKids"));
    }

    boolean isPublic() {
        return privacy.equals("public");
    }

    Standing locked() {
        return new Standing("private", isMadeForKids);
    }

    Map<String, Object> told() {
        return Map.of(
                "privacyStatus",
                privacy,
                "license",
                "youtube",
                "embeddable",
                true,
                "publicStatsViewable",
                true,
                "madeForKids",
                isMadeForKids,
                "selfDeclaredMadeForKids",
                isMadeForKids);
    }
}

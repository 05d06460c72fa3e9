package fi.kaari.platform.instagram;

import fi.kaari.platform.Content;
import fi.kaari.platform.Option;

/** Where on Instagram a post appears. */
enum Kind {
    FEED,
    REEL,
    STORY;

    static final Option OPTION = Option.choice("kind", "feed", "reel", "story");

    static Kind of(Content content) {
        return switch (content.option(OPTION)) {
            case "reel" -> REEL;
            case "story" -> STORY;
            default -> FEED;
        };
    }

    /** A story is gone after a day, and shows its picture alone. */
    boolean isStory() {
        return this == STORY;
    }
}

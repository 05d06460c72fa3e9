package fi.kaari.sandbox.instagram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fi.kaari.sandbox.Appearance.Exhibit;
import java.util.List;

/**
 * What an account has asked to be made into a post.
 *
 * @param product where it will appear: {@link #FEED}, {@link #REELS} or {@link #STORY}
 * @param url where the medium is fetched from; empty for a carousel
 * @param video whether a video is expected there
 * @param item whether it is one of a carousel's
 * @param media what was fetched, or what the carousel's children have fetched
 * @param error why it cannot be published; empty while nothing is wrong
 */
record Container(
        String product,
        String url,
        boolean video,
        boolean item,
        String caption,
        String alternativeText,
        List<Exhibit> media,
        String error) {

    static final String KIND = "CONTAINER";
    static final String FEED = "FEED";
    static final String REELS = "REELS";
    static final String STORY = "STORY";
    static final String IN_PROGRESS = "IN_PROGRESS";
    static final String FINISHED = "FINISHED";
    static final String ERROR = "ERROR";
    static final String EXPIRED = "EXPIRED";
    static final String PUBLISHED = "PUBLISHED";

    /** Whether it is gone a day after it was published. */
    @JsonIgnore
    boolean isStory() {
        return product.equals(STORY);
    }

    Container with(Exhibit fetched) {
        return new Container(product, url, video, item, caption, alternativeText, List.of(fetched), "");
    }

    Container failed(int code, String reason) {
        var text = "Error: " + reason + " (error code " + code + ")";
        return new Container(product, url, video, item, caption, alternativeText, List.of(), text);
    }
}

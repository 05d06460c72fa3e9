package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.KeptFile;
import java.util.Objects;
import java.util.Optional;

/** What can be wrong with a fetched file. */
enum Fault {
    NOT_JPEG(2207005, "The image format is not supported"),
    TOO_HEAVY(2207026, "Media upload has failed: the video file is too large"),
    TOO_LARGE(2207004, "The image is too large to download"),
    MISSHAPEN(2207009, "The submitted image aspect ratio is not supported"),
    NOT_A_VIDEO(2207026, "Media upload has failed: the video format is not supported");

    private static final long LARGEST_IMAGE = 8_000_000;
    private static final long LARGEST_STORY = 100_000_000;
    private static final double TALLEST = 0.79;
    private static final double WIDEST = 1.92;

    private final int code;
    private final String reason;

    Fault(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /** What is wrong with a file for what it is to become, if anything is. */
    static Optional<Fault> of(KeptFile file, Container container) {
        return container.video() ? ofFilm(file, container) : ofPicture(file, container);
    }

    private static Optional<Fault> ofFilm(KeptFile file, Container container) {
        if (!file.isVideo()) return Optional.of(NOT_A_VIDEO);
        return container.isStory() && file.bytes() > LARGEST_STORY ? Optional.of(TOO_HEAVY) : Optional.empty();
    }

    /** A story shows pictures of every shape. */
    private static Optional<Fault> ofPicture(KeptFile file, Container container) {
        if (!file.type().equals("image/jpeg") || file.height() == null) return Optional.of(NOT_JPEG);
        if (file.bytes() > LARGEST_IMAGE) return Optional.of(TOO_LARGE);
        return container.isStory() || isWithin(ratio(file)) ? Optional.empty() : Optional.of(MISSHAPEN);
    }

    private static double ratio(KeptFile file) {
        return (double) Objects.requireNonNull(file.width()) / Objects.requireNonNull(file.height());
    }

    private static boolean isWithin(double ratio) {
        return ratio >= TALLEST && ratio <= WIDEST;
    }

    Container blame(Container container) {
        return container.failed(code, reason);
    }
}

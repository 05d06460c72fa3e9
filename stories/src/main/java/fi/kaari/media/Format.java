package fi.kaari.media;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/** What the library takes: what at least one of the platforms takes, and no more. */
enum Format {
    JPEG(
            "image/jpeg",
            "jpg",
            "JPEG",
            new JpegPixels(Cleaner.copying((in, out, maxPixels) -> new JpegCopy(in, out, maxPixels).copy()))),
    PNG("image/png", "png", "PNG", Cleaner.copying((in, out, maxPixels) -> new PngCopy(in, out, maxPixels).copy())),
    GIF("image/gif", "gif", "GIF", Cleaner.copying((in, out, maxPixels) -> new GifCopy(in, out, maxPixels).copy())),
    MP4("video/mp4", "mp4", "MP4", new FilmCleaner(), "application/mp4", "video/x-m4v"),
    MOV("video/quicktime", "mov", "MOV", new FilmCleaner()),
    WEBVTT("text/vtt", "vtt", "WebVTT", new CaptionsCleaner());

    private final String type;
    private final String extension;
    private final String label;
    private final Cleaner cleaner;
    private final Set<String> otherTypes;

    Format(String type, String extension, String label, Cleaner cleaner, String... otherTypes) {
        this.type = type;
        this.extension = extension;
        this.label = label;
        this.cleaner = cleaner;
        this.otherTypes = Set.of(otherTypes);
    }

    static Optional<Format> of(String type) {
        return Arrays.stream(values()).filter(format -> format.covers(type)).findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(Format::label).collect(Collectors.joining(", "));
    }

    String type() {
        return type;
    }

    String extension() {
        return extension;
    }

    String label() {
        return label;
    }

    Cleaner cleaner() {
        return cleaner;
    }

    DataSize limit(MediaSettings settings) {
        return switch (this) {
            case JPEG, PNG, GIF -> settings.maxImageSize();
            case MP4, MOV -> settings.maxVideoSize();
            case WEBVTT -> settings.maxCaptionsSize();
        };
    }

    private boolean covers(String name) {
        return type.equals(name) || otherTypes.contains(name);
    }
}

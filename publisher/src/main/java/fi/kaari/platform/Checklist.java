package fi.kaari.platform;

import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.check.Finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers what most platforms check alike: limits are what a platform says, the findings are everybody's. */
public final class Checklist {

    private static final long MEGABYTE = 1_000_000;

    private final List<Finding> findings = new ArrayList<>();
    private final Content content;

    public Checklist(Content content) {
        this.content = content;
    }

    public Checklist textFits(Count count) {
        return error(!count.fits(), "too.long", Field.TEXT, count.used(), count.limit());
    }

    public Checklist titleFits(Count count) {
        return error(content.title().isBlank(), "title.missing", Field.TITLE)
                .error(!count.fits(), "title.too-long", Field.TITLE, count.used(), count.limit());
    }

    public Checklist imagesAtMost(int most) {
        return error(
                content.images().size() > most,
                "media.too-many",
                Field.MEDIA,
                content.images().size(),
                most);
    }

    public Checklist mediaAtMost(int most) {
        return error(
                content.media().size() > most,
                "media.too-many",
                Field.MEDIA,
                content.media().size(),
                most);
    }

    /** Either images or one video. */
    public Checklist oneVideoAlone() {
        int videos = content.videos().size();
        return error(videos > 1, "media.one-video", Field.MEDIA)
                .error(videos > 0 && !content.images().isEmpty(), "media.mixed", Field.MEDIA);
    }

    public Checklist mediaOf(Set<String> types) {
        return areOf(content.media(), types);
    }

    public Checklist videosOf(Set<String> types) {
        return areOf(content.videos(), types);
    }

    private Checklist areOf(List<Medium> media, Set<String> types) {
        media.stream()
                .filter(medium -> !types.contains(medium.type()))
                .forEach(medium -> error(true, "media.type", Field.MEDIA, medium.name(), medium.type()));
        return this;
    }

    public Checklist imagesWithin(long bytes) {
        content.images().forEach(image -> within(image, bytes));
        return this;
    }

    /** As above, with a limit of its own for one type. */
    public Checklist imagesWithin(long bytes, String type, long bytesOfType) {
        content.images().forEach(image -> within(image, image.type().equals(type) ? bytesOfType : bytes));
        return this;
    }

    public Checklist videosWithin(long bytes) {
        content.videos().forEach(video -> within(video, bytes));
        return this;
    }

    private void within(Medium medium, long bytes) {
        error(medium.bytes() > bytes, "media.too-large", Field.MEDIA, medium.name(), bytes / MEGABYTE);
    }

    /** @param described the media whose alternative texts the platform takes */
    public Checklist alternativeTextsWithin(int characters, List<Medium> described) {
        described.stream()
                .filter(medium -> medium.alternativeText().length() > characters)
                .forEach(medium -> error(
                        true,
                        "alternative-text.too-long",
                        Field.ALTERNATIVE_TEXT,
                        medium.name(),
                        medium.alternativeText().length(),
                        characters));
        return this;
    }

    public Checklist error(boolean broken, String code, Field field, Object... arguments) {
        if (broken) findings.add(Finding.error(code, Place.of(field), arguments));
        return this;
    }

    public Checklist warning(boolean doubtful, String code, Field field, Object... arguments) {
        if (doubtful) findings.add(Finding.warning(code, Place.of(field), arguments));
        return this;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}

package fi.kaari.library;

import fi.kaari.media.MediaLibrary;
import fi.kaari.media.MediaRefused;
import fi.kaari.workspace.Actor;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a form into the library one by one, so that a bad one does not keep the good ones out. */
@Component
class Arrivals {

    private final MediaLibrary library;
    private final Clock clock;

    Arrivals(MediaLibrary library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    List<Arrival> of(Actor actor, List<MultipartFile> files) throws IOException {
        var arrivals = new ArrayList<Arrival>();
        for (var file : files) arrivals.add(of(actor, file));
        return arrivals;
    }

    private Arrival of(Actor actor, MultipartFile file) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var bytes = file.getInputStream()) {
            var item = library.add(actor, name, bytes);
            return Arrival.taken(name, item, item.addedAt().isBefore(now));
        } catch (MediaRefused refusal) {
            return Arrival.refused(name, refusal);
        }
    }
}

package fi.kaari.sandbox.instagram;

import fi.kaari.sandbox.Appearance.Exhibit;
import fi.kaari.sandbox.Backstage;
import fi.kaari.sandbox.Draft;
import fi.kaari.sandbox.KeptFile;
import fi.kaari.sandbox.KeptFiles;
import fi.kaari.sandbox.OfSandbox;
import fi.kaari.sandbox.Processing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Fetches a container's medium from where it says, behind the back of whoever has asked for it. */
@Component
@OfSandbox
class Fetching {

    private static final long LARGEST = 300_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int FAILED = 2207001;
    private static final int UNUSABLE_ADDRESS = 2207052;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(LONGEST)
            .build();
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
    private final Backstage backstage;
    private final Processing processing;
    private final KeptFiles files;

    Fetching(Backstage backstage, Processing processing, KeptFiles files) {
        this.backstage = backstage;
        this.processing = processing;
        this.files = files;
    }

    /** Begins, unless it has begun; a fetch that a restart has cut off begins again. */
    void begin(Draft draft) {
        if (underway.add(draft.id())) Thread.ofVirtual().name("sandbox-fetch").start(() -> run(draft));
    }

    private void run(Draft draft) {
        try {
            if (processing.isStuck(draft)) return;
            var container = finished(draft);
            backstage.move(draft, container.error().isEmpty() ? Container.FINISHED : Container.ERROR, container);
        } finally {
            underway.remove(draft.id());
        }
    }

    private Container finished(Draft draft) {
        var container = draft.as(Container.class);
        return processing.fails(draft) ? container.failed(FAILED, "An unknown error occurred") : fetched(container);
    }

    private Container fetched(Container container) {
        try {
            return fetch(container.url())
                    .map(file -> judged(container, file))
                    .orElseGet(() -> container.failed(UNUSABLE_ADDRESS, "The media could not be fetched"));
        } catch (IOException | IllegalArgumentException unusable) {
            return container.failed(UNUSABLE_ADDRESS, "The media could not be fetched");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return container.failed(UNUSABLE_ADDRESS, "The media could not be fetched");
        }
    }

    private Optional<KeptFile> fetch(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(LONGEST)
                .header("User-Agent", "facebookexternalhit/1.1")
                .build();
        var answer = http.send(request, BodyHandlers.limiting(BodyHandlers.ofInputStream(), LARGEST));
        try (var body = answer.body()) {
            return answer.statusCode() == 200 ? Optional.of(files.keep(body)) : Optional.empty();
        }
    }

    private static Container judged(Container container, KeptFile file) {
        return Fault.of(file, container)
                .map(fault -> fault.blame(container))
                .orElseGet(() -> container.with(new Exhibit(file, container.alternativeText())));
    }
}

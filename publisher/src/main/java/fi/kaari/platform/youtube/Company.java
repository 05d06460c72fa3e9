package fi.kaari.platform.youtube;

import fi.kaari.platform.Account;
import fi.kaari.platform.BaseAddress;
import fi.kaari.platform.Call;
import fi.kaari.platform.Content.Captions;
import fi.kaari.platform.Medium;
import fi.kaari.platform.PlatformClient;
import fi.kaari.platform.RemoteNotes;
import fi.kaari.platform.Slice;
import java.util.Map;

/** What goes with a video once it is uploaded: a thumbnail, and captions in each language. */
final class Company {

    private static final int EXISTS = 409;

    private final PlatformClient client;
    private final YouTubeErrors errors;
    private final BaseAddress address;

    Company(PlatformClient client, YouTubeErrors errors, BaseAddress address) {
        this.client = client;
        this.errors = errors;
        this.address = address;
    }

    /** Adds what is missing. */
    void complete(Account account, String video, Telling telling, RemoteNotes remote) {
        telling.thumbnail().ifPresent(image -> once(remote, "thumbnail", () -> show(account, video, image)));
        telling.content()
                .captions()
                .forEach(captions -> once(
                        remote,
                        "captions." + captions.language().toLanguageTag(),
                        () -> add(account, video, captions)));
    }

    private static void once(RemoteNotes remote, String name, Runnable step) {
        remote.made(name, () -> {
            step.run();
            return "yes";
        });
    }

    private void show(Account account, String video, Medium image) {
        client.succeeding(Call.post(address.at("/upload/youtube/v3/thumbnails/set"))
                .query("uploadType", "media")
                .query("videoId", video)
                .as(account)
                .bytes(Slice.whole(image)));
    }

    /** Captions of this language that are there already are those of an earlier try whose answer was lost. */
    private void add(Account account, String video, Captions captions) {
        var snippet = Map.of("videoId", video, "language", captions.language().toLanguageTag(), "name", "");
        var answer = client.exchange(Call.post(address.at("/upload/youtube/v3/captions"))
                .query("uploadType", "multipart")
                .query("part", "snippet")
                .as(account)
                .related(Map.of("snippet", snippet), Slice.whole(captions.file())));
        if (!answer.isSuccess() && answer.status() != EXISTS) throw errors.of(answer);
    }
}

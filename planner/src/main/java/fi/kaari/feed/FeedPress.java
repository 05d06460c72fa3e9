package fi.kaari.feed;

import fi.kaari.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Brings feeds out: gathered, written and compressed. */
@Component
class FeedPress {

    private final FeedContents contents;
    private final FeedWriter writer;
    private final Workspaces workspaces;
    private final Clock clock;

    FeedPress(FeedContents contents, FeedWriter writer, Workspaces workspaces, Clock clock) {
        this.contents = contents;
        this.writer = writer;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** @param stamp what the plan was at before it is read, so that a file is never older than it says */
    Edition posts(Selection selection, Stamp stamp) {
        var workspace = workspaces.get(selection.workspace());
        var window = FeedWindow.at(clock.instant(), workspace.zone());
        var octets = writer.posts(
                contents.subject(selection, workspace.name()),
                selection.language(),
                contents.entries(selection, window),
                contents.channels(selection));
        return new Edition(stamp.sequence(), window.until(), FeedFile.of(octets, later(stamp.at(), window.since())));
    }

    /** A feed that shows nothing any more but how to wake it. */
    FeedFile rest(Visit visit, Instant since) {
        var workspace = workspaces.get(visit.selection().workspace());
        var octets = writer.rest(
                visit.feed(),
                contents.subject(visit.selection(), workspace.name()),
                visit.selection().language(),
                since,
                LocalDate.ofInstant(since, workspace.zone()));
        return FeedFile.of(octets, since);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

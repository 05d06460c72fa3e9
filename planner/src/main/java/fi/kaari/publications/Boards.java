package fi.kaari.publications;

import fi.kaari.channel.Channel;
import fi.kaari.channel.Channels;
import fi.kaari.publication.Pauses;
import fi.kaari.publication.Publication;
import fi.kaari.publication.Publications;
import fi.kaari.workspace.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the board of a workspace together. */
@Component
class Boards {

    private static final int NEXT = 50;
    private static final int OUT = 30;
    private static final Duration LATELY = Duration.ofDays(30);

    private final Publications publications;
    private final Pauses pauses;
    private final Channels channels;
    private final Labels labels;
    private final Clock clock;

    Boards(Publications publications, Pauses pauses, Channels channels, Labels labels, Clock clock) {
        this.publications = publications;
        this.pauses = pauses;
        this.channels = channels;
        this.labels = labels;
        this.clock = clock;
    }

    Board of(Actor actor) {
        return new Board(
                connections(actor),
                entries(actor, publications.needingPerson(actor.workspace())),
                entries(actor, publications.next(actor.workspace(), NEXT)),
                entries(actor, publications.out(actor.workspace(), OUT)),
                publications.countNeedingPerson(actor.workspace()),
                publications.countNext(actor.workspace()),
                publications.countOut(actor.workspace()),
                pauses.of(actor.workspace()).orElse(null),
                pauses.mayPauseEverywhere(actor),
                clock.instant());
    }

    Entry entry(Actor actor, Publication publication) {
        return entries(actor, List.of(publication)).getFirst();
    }

    private List<Board.Connection> connections(Actor actor) {
        var last = labels.lastOut(actor.workspace(), clock.instant().minus(LATELY));
        return channels.all(actor.workspace()).stream()
                .map(channel ->
                        new Board.Connection(channel, channels.platform(channel).name(), last.get(channel.id())))
                .toList();
    }

    List<Entry> entries(Actor actor, List<Publication> rows) {
        var known =
                channels.all(actor.workspace()).stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        var names = labels.of(rows.stream().map(Publication::variant).collect(Collectors.toSet()));
        boolean isPaused = pauses.of(actor.workspace()).isPresent();
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(known.get(row.channel()))
                        .map(channel -> entry(
                                row,
                                names.getOrDefault(row.variant(), Labels.NONE),
                                channel,
                                Choices.of(row, channel, actor, clock.instant(), isPaused))))
                .toList();
    }

    private Entry entry(Publication row, Labels.Label label, Channel channel, Choices choices) {
        var where =
                new Entry.Where(channel.platform(), channels.platform(channel).name(), channel.name());
        return new Entry(row, label.title(), label.language(), where, choices);
    }
}

package fi.kaari.feed;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Arcs;
import fi.kaari.calendar.ChannelNames;
import fi.kaari.calendar.Plan;
import fi.kaari.calendar.PlanEntry;
import fi.kaari.channel.Channels;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what a feed shows. */
@Component
class FeedContents {

    private final Plan plan;
    private final Arcs arcs;
    private final Channels channels;

    FeedContents(Plan plan, Arcs arcs, Channels channels) {
        this.plan = plan;
        this.arcs = arcs;
        this.channels = channels;
    }

    /** The posts of the selection in that time, by time. */
    List<PlanEntry> entries(Selection selection, FeedWindow window) {
        var arc = selection.arc();
        var entries = arc == null
                ? plan.between(selection.workspace(), window.from(), window.before())
                : plan.of(selection.workspace(), arc);
        return entries.stream()
                .filter(entry -> window.contains(entry.schedule().due()))
                .filter(entry -> selection.shows().includes(entry.standing()))
                .toList();
    }

    ChannelNames channels(Selection selection) {
        return ChannelNames.of(channels, selection.workspace());
    }

    /** What the feed is about. */
    String subject(Selection selection, String workspace) {
        var arc = selection.arc();
        return arc == null ? workspace : arcs.find(arc).map(Arc::name).orElse(workspace);
    }
}

package fi.kaari.calendar;

import fi.kaari.post.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts that followers of one channel would see almost at once, by time; at least two. */
public record Crowd(List<PlanEntry> entries) {

    private static final Duration CLOSE = Duration.ofMinutes(10);

    public Crowd {
        entries = List.copyOf(entries);
    }

    /** The crowds among entries that come by time, as far as somebody can still do something about them. */
    static List<Crowd> among(List<PlanEntry> entries, Instant now) {
        var open = new LinkedHashMap<ChannelId, List<PlanEntry>>();
        var crowds = new ArrayList<List<PlanEntry>>();
        for (var entry : entries) {
            if (!counts(entry, now)) continue;
            var crowd = open.get(entry.channel());
            if (crowd == null || !follows(crowd.getLast(), entry)) {
                crowd = new ArrayList<>();
                open.put(entry.channel(), crowd);
                crowds.add(crowd);
            }
            crowd.add(entry);
        }
        return crowds.stream().filter(crowd -> crowd.size() > 1).map(Crowd::new).toList();
    }

    private static boolean counts(PlanEntry entry, Instant now) {
        return entry.standing().isOpen()
                && entry.standing() != Standing.CANCELLED
                && !entry.schedule().isDue(now);
    }

    private static boolean follows(PlanEntry before, PlanEntry entry) {
        var gap = Duration.between(before.schedule().due(), entry.schedule().due());
        return gap.compareTo(CLOSE) < 0;
    }

    public PlanEntry first() {
        return entries.getFirst();
    }

    /** The one that is easiest to move away. */
    public PlanEntry last() {
        return entries.getLast();
    }

    /** From the first to the last. */
    public long minutes() {
        return Duration.between(first().schedule().due(), last().schedule().due())
                .toMinutes();
    }

    public @Nullable String channelName() {
        return first().channelName();
    }
}

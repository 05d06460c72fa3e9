package fi.kaari.arcs;

import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.arc.Coverage;
import fi.kaari.arc.Quiet;
import fi.kaari.arc.Telling.Progress;
import fi.kaari.calendar.Plan;
import fi.kaari.calendar.PlanEntry;
import fi.kaari.post.ChannelId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one arc shows.
 *
 * @param posts by time
 * @param unwritten posts without a variant
 * @param columns the channels that something is told on, in the order of the coverage's places
 */
record ArcOverview(
        Arc arc,
        LocalDate today,
        List<PostLine> posts,
        List<Plan.Unwritten> unwritten,
        List<Column> columns,
        Coverage<Told> coverage) {

    /** How near a time is before what is not approved counts as late. */
    private static final int DAYS_TO_APPROVE = 3;

    static ArcOverview of(Arc arc, List<PlanEntry> entries, List<Plan.Unwritten> unwritten, LocalDate today) {
        var columns = Column.of(entries);
        var channels = columns.stream().map(column -> column.id().value()).toList();
        var told = entries.stream().map(Told::new).toList();
        var coverage = Coverage.of(arc, channels, told);
        return new ArcOverview(arc, today, PostLine.of(entries), unwritten, columns, coverage);
    }

    /** The story curve, for wide and for narrow screens. */
    public List<Curve> curves() {
        return List.of(curve(Canvas.WIDE), curve(Canvas.NARROW));
    }

    public long published() {
        return posts.stream()
                .filter(post -> post.progress() == Progress.PUBLISHED)
                .count();
    }

    /** How many posts have not gone out yet. */
    public long ahead() {
        return posts.stream()
                .filter(post -> post.progress().compareTo(Progress.PUBLISHED) < 0)
                .count();
    }

    /** Posts that did not go out as they were meant to. */
    public List<PostLine> troubled() {
        return with(Progress.TROUBLED);
    }

    /** Posts whose time is near or past, and which nobody has approved. */
    public List<PostLine> late() {
        return with(Progress.WAITING).stream()
                .filter(post -> !post.day().isAfter(today.plusDays(DAYS_TO_APPROVE)))
                .toList();
    }

    public boolean isOverdue(PostLine post) {
        return post.day().isBefore(today);
    }

    /** Quiet stretches that can still be filled. */
    public List<Quiet> quietAhead() {
        return coverage.quiet().stream()
                .filter(quiet -> !quiet.to().isBefore(today))
                .toList();
    }

    /** Languages with the number of places that lack them, by their tag. */
    public Map<Locale, Long> missingLanguages() {
        var byTag = new TreeMap<Locale, Long>(Comparator.comparing(Locale::toLanguageTag));
        byTag.putAll(coverage.missingLanguages());
        return byTag;
    }

    /** Posts that belong to no beat. */
    public List<PostLine> loose() {
        return posts.stream().filter(post -> post.beat() == null).toList();
    }

    public List<Beat> untold() {
        return coverage.untold();
    }

    /** The first day of the beat on which something can still be told; the last one if it is over. */
    public LocalDate dayFor(Beat beat) {
        var next = beat.from().isAfter(today) ? beat.from() : today.plusDays(1);
        return next.isAfter(beat.to()) ? beat.to() : next;
    }

    public long postsOf(Beat beat) {
        return posts.stream().filter(post -> beat.id().equals(post.beat())).count();
    }

    /** Whether anything is said under "What is missing". */
    public boolean isWhole() {
        return troubled().isEmpty()
                && late().isEmpty()
                && quietAhead().isEmpty()
                && missingLanguages().isEmpty()
                && loose().isEmpty()
                && unwritten.isEmpty()
                && untold().isEmpty();
    }

    private List<PostLine> with(Progress progress) {
        return posts.stream().filter(post -> post.progress() == progress).toList();
    }

    private Curve curve(Canvas canvas) {
        var told = posts.stream()
                .filter(post -> post.progress() != Progress.DROPPED)
                .toList();
        return Curve.of(arc, told, coverage.quiet(), today, canvas);
    }

    /**
     * A channel of the coverage.
     *
     * @param name null if the channel is not connected any more, as is its platform
     */
    record Column(
            ChannelId id, @Nullable String name, @Nullable String platform) {

        private static final Comparator<@Nullable String> BY_NAME = Comparator.nullsLast(Comparator.naturalOrder());

        static List<Column> of(List<PlanEntry> entries) {
            return entries.stream()
                    .map(entry -> new Column(entry.channel(), entry.channelName(), entry.platform()))
                    .distinct()
                    .sorted(Comparator.comparing(Column::platform, BY_NAME).thenComparing(Column::name, BY_NAME))
                    .toList();
        }
    }
}

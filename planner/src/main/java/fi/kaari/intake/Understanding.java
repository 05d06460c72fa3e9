package fi.kaari.intake;

import fi.kaari.channel.Channel;
import fi.kaari.post.Schedule;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes sense of one row; whatever makes none becomes a finding beside it. */
final class Understanding {

    private static final Pattern RULE = Pattern.compile("^(.*?)\\n[ \\t]*-{3,}[ \\t]*(?:\\n(.*))?$", Pattern.DOTALL);
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_ARC = 150;
    private static final int TITLE_WORDS = 6;

    private final Terms terms;
    private final Written row;
    private final @Nullable Choice choice;
    private final List<Finding> findings = new ArrayList<>();

    private Understanding(Terms terms, Written row, @Nullable Choice choice) {
        this.terms = terms;
        this.row = row;
        this.choice = choice;
    }

    static Planned of(Terms terms, Written row, @Nullable Choice choice) {
        return new Understanding(terms, row, choice).planned();
    }

    private Planned planned() {
        findings.addAll(row.findings());
        var channel = needed(Column.CHANNEL, () -> terms.channel(row.get(Column.CHANNEL)));
        var arc = arc();
        var title = title();
        var language = language();
        var date = needed(Column.DATE, () -> WrittenDate.parse(row.get(Column.DATE)));
        var schedule = schedule(date);
        var media = Enclosure.read(row.get(Column.MEDIA), row.get(Column.ALTERNATIVE_TEXT), findings);
        if (media.isEmpty()) require(Column.TEXT);
        status();
        var words = split(channel);
        return new Planned(
                arc,
                Spaces.single(row.get(Column.BEAT)),
                title,
                channel,
                language,
                date == null ? null : date.date(),
                schedule,
                words.heading(),
                words.text(),
                row.get(Column.LINK),
                media,
                findings);
    }

    private String arc() {
        require(Column.ARC);
        var arc = Spaces.single(row.get(Column.ARC));
        if (length(arc) > LONGEST_ARC) findings.add(Finding.error("arc.long", LONGEST_ARC));
        return arc;
    }

    private String title() {
        var title = Spaces.single(row.get(Column.TITLE));
        if (length(title) > LONGEST_TITLE) findings.add(Finding.error("title.long", LONGEST_TITLE));
        if (title.isEmpty() && !isBroken(Column.TITLE)) {
            var words = beginning();
            findings.add(words.isEmpty() ? Finding.error("missing.title") : Finding.error("missing.title.like", words));
        }
        return title;
    }

    private String beginning() {
        return Stream.of(Spaces.single(row.get(Column.TEXT)).split(" "))
                .limit(TITLE_WORDS)
                .collect(Collectors.joining(" "));
    }

    private Locale language() {
        return row.has(Column.LANGUAGE)
                ? readable(() -> WrittenLanguage.parse(row.get(Column.LANGUAGE)))
                        .orElse(terms.language())
                : terms.language();
    }

    private @Nullable Schedule schedule(@Nullable WrittenDate date) {
        var time = time(date);
        if (date == null || time == null) return null;
        date.contradiction()
                .ifPresent(real -> findings.add(Finding.warning(
                        "date.weekday", row.get(Column.DATE), new Text("import.weekday." + real.getValue()))));
        var words = row.get(Column.DATE) + (row.has(Column.TIME) ? " " + row.get(Column.TIME) : "");
        var schedule = readable(() -> Choice.schedule(date.date().atTime(time), terms.zone(), choice, words));
        schedule.filter(it -> it.isDue(terms.now()))
                .ifPresent(past -> findings.add(Finding.warning("time.past", words)));
        return schedule.orElse(null);
    }

    private @Nullable LocalTime time(@Nullable WrittenDate date) {
        var besideDate = date == null ? "" : date.rest().replaceAll("^[T,]", "");
        if (!row.has(Column.TIME) && !besideDate.isEmpty())
            return readable(() -> WrittenTime.parse(besideDate))
                    .map(WrittenTime::time)
                    .orElse(null);
        var time = needed(Column.TIME, () -> WrittenTime.parse(row.get(Column.TIME)));
        if (time == null) return null;
        if (time.isGuess()) findings.add(Finding.warning("time.guess", row.get(Column.TIME), clock(time.time())));
        return time.time();
    }

    private static String clock(LocalTime time) {
        return "%d.%02d".formatted(time.getHour(), time.getMinute());
    }

    private void status() {
        var status = row.get(Column.STATUS);
        if (!status.isEmpty() && Words.meaning("status", status).isEmpty())
            findings.add(Finding.warning("status", Spaces.single(status)));
    }

    /** Where a platform shows a title, it stands before a line of hyphens; else the post lends its name. */
    private Wording split(@Nullable Channel channel) {
        var text = row.get(Column.TEXT);
        if (channel == null || !terms.platform(channel).hasTitle()) return new Wording("", text);
        var parts = RULE.matcher(text);
        if (parts.matches())
            return new Wording(
                    Spaces.single(parts.group(1)),
                    Optional.ofNullable(parts.group(2)).orElse("").strip());
        var title = Spaces.single(row.get(Column.TITLE));
        findings.add(Finding.warning("heading.missing", title));
        return new Wording(title, text);
    }

    private <T> @Nullable T needed(Column column, Supplier<T> reading) {
        return require(column) ? readable(reading).orElse(null) : null;
    }

    private boolean require(Column column) {
        if (!row.has(column) && !isBroken(column)) findings.add(Finding.error("missing." + column.key()));
        return row.has(column);
    }

    /** Whether the row has a word on this column's cell already. */
    private boolean isBroken(Column column) {
        return row.findings().stream().anyMatch(finding -> finding.arguments().contains(Text.of(column)));
    }

    private <T> Optional<T> readable(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Unreadable unreadable) {
            findings.add(unreadable.finding());
            return Optional.empty();
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private record Wording(String heading, String text) {}
}

package fi.kaari.intake;

import fi.kaari.workspace.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Imports for programs: what the pages do, in plain words and numbers. */
@Service
public class Imports {

    private final Intakes intakes;
    private final Selection selection;
    private final RowTable rows;
    private final Wording wording;
    private final IntakeSettings settings;
    private final Clock clock;

    Imports(
            Intakes intakes,
            Selection selection,
            RowTable rows,
            Wording wording,
            IntakeSettings settings,
            Clock clock) {
        this.intakes = intakes;
        this.selection = selection;
        this.rows = rows;
        this.wording = wording;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins to read a file.
     *
     * @throws FileRefused if it is too large
     */
    public Standing bring(Actor actor, String name, InputStream content, Locale language) throws IOException {
        actor.requireWriting();
        return standing(intakes.receive(actor, Upload.of(name, content, settings)), language);
    }

    /** What was brought in lately, the newest first. */
    public List<Standing> latest(Actor actor, int limit, Locale language) {
        return intakes.latest(actor, limit).stream()
                .map(intake -> standing(intake, language))
                .toList();
    }

    /**
     * Gives a row that was refused for its time another one, and compares the file once more.
     *
     * @param choice {@code before} or {@code after} a gap, {@code earlier} or {@code later} of two
     * @throws IllegalArgumentException if it is none of these
     */
    public Standing settle(Actor actor, IntakeId id, int position, String choice, Locale language) {
        intakes.settle(actor, id, position, Choice.ofKey(choice));
        return standing(actor, id, language);
    }

    /** Compares the file with what is here now. */
    public Standing compare(Actor actor, IntakeId id, Locale language) {
        intakes.lookAgain(actor, id);
        return standing(actor, id, language);
    }

    /** Where an import stands. */
    public Standing standing(Actor actor, IntakeId id, Locale language) {
        return standing(intakes.get(actor, id), language);
    }

    /**
     * One page of its rows.
     *
     * @param show {@code all} or one of the keys in {@link Standing#rows()}
     * @param page from 1
     */
    public List<Line> rows(Actor actor, IntakeId id, String show, int page, int size, Locale language) {
        var intake = intakes.get(actor, id);
        return rows.page(intake.id(), Filter.ofKey(show), size, (page - 1) * size).stream()
                .map(row -> line(row, language))
                .toList();
    }

    /** Chooses these rows, by their positions, and no others. */
    public Standing choose(Actor actor, IntakeId id, Set<Integer> positions, Locale language) {
        selection.all(actor, id, false);
        selection.rows(actor, id, List.copyOf(positions), positions);
        return standing(actor, id, language);
    }

    /** Begins to take what is chosen. */
    public Standing take(Actor actor, IntakeId id, Locale language) {
        intakes.take(actor, id);
        return standing(actor, id, language);
    }

    private Standing standing(Intake intake, Locale language) {
        var counts = rows.counts(intake.id());
        var refusal = intake.refusal();
        return new Standing(
                intake.id().value(),
                intake.fileName(),
                intake.sha256(),
                intake.stage().key(),
                intake.isUnderWay(clock.instant()),
                intake.done(),
                intake.total(),
                refusal == null ? null : new Remark(refusal.code(), wording.say(refusal, language)),
                counts.chosen(),
                Arrays.stream(Filter.values()).collect(Collectors.toMap(Filter::key, filter -> filter.count(counts))));
    }

    private Line line(Row row, Locale language) {
        var judgement = row.judgement();
        Function<Finding, Remark> remark = finding -> new Remark(finding.code(), wording.say(finding, language));
        return new Line(
                row.position(),
                row.written().number(),
                row.written().sheet(),
                judgement.verdict().key(),
                row.chosen(),
                judgement.errors().stream().map(remark).toList(),
                judgement.warnings().stream().map(remark).toList(),
                judgement.post() == null ? null : judgement.post().value(),
                judgement.variant() == null ? null : judgement.variant().value());
    }

    /**
     * Where an import stands.
     *
     * @param stage {@code reading}, {@code judging}, {@code ready}, {@code taking} or {@code refused}
     * @param underWay whether somebody works on it at this moment
     * @param done how many of {@code total} steps of the stage are done: lines read, rows compared (each twice), posts taken
     * @param total all of them; the same as {@code done} as soon as nothing is going on any more
     * @param refusal why the file was not read
     * @param chosen how many rows are taken with the next taking
     * @param rows how many there are, all of them and of each kind
     */
    public record Standing(
            String id,
            String file,
            String sha256,
            String stage,
            boolean underWay,
            int done,
            int total,
            @Nullable Remark refusal,
            int chosen,
            Map<String, Integer> rows) {}

    /**
     * A row.
     *
     * @param position among all rows of the file, from 1
     * @param number as Excel shows it
     * @param verdict {@code new}, {@code changed}, {@code same}, {@code removed}, {@code refused} or {@code taken}
     */
    public record Line(
            int position,
            int number,
            String sheet,
            String verdict,
            boolean chosen,
            List<Remark> errors,
            List<Remark> warnings,
            @Nullable String post,
            @Nullable String variant) {}

    /** Something to know, for programs and for people. */
    public record Remark(String code, String text) {}
}

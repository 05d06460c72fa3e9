package fi.kaari.intake;

import fi.kaari.intake.Intake.Stage;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Decides for every row of a file what is to become of it, with what is here now before its eyes. */
@Component
class Judging {

    private static final int HANDFUL = 200;

    private final RowTable rows;
    private final Gathering gathering;
    private final RowJudge judge;
    private final Workspaces workspaces;
    private final Glossary glossary;

    Judging(RowTable rows, Gathering gathering, RowJudge judge, Workspaces workspaces, Glossary glossary) {
        this.rows = rows;
        this.gathering = gathering;
        this.judge = judge;
        this.workspaces = workspaces;
        this.glossary = glossary;
    }

    void judge(WorkspaceId workspace, Shift shift) {
        var terms = glossary.terms(workspace);
        var survey = gathering.survey(shift.intake());
        shift.begin(Stage.JUDGING, 2 * rows.count(shift.intake()));
        handfuls(shift, 0, several -> several.forEach(row -> survey.add(row, understood(terms, row))));
        var contexts = gathering.contexts(workspaces.get(workspace), terms, shift.intake(), survey);
        handfuls(shift, survey.identities().size(), several -> rows.judge(shift.intake(), judged(several, contexts)));
    }

    private List<Row> judged(List<Row> several, Contexts contexts) {
        return several.stream().flatMap(row -> judged(row, contexts).stream()).toList();
    }

    /** What has been taken is done with, unless a file that it lacked has arrived. */
    private Optional<Row> judged(Row row, Contexts contexts) {
        var wasTaken = row.judgement().verdict() == Verdict.TAKEN;
        if (wasTaken && !row.judgement().hasMissingMedia()) return Optional.empty();
        var judgement = judge.judge(row, understood(contexts.terms(), row), contexts.of(row));
        return wasTaken && judgement.verdict() != Verdict.CHANGED
                ? Optional.empty()
                : Optional.of(row.judged(judgement));
    }

    private static Planned understood(Terms terms, Row row) {
        return Understanding.of(terms, row.written(), row.choice());
    }

    private void handfuls(Shift shift, int doneBefore, Consumer<List<Row>> work) {
        int position = 0;
        for (var some = rows.after(shift.intake(), 0, HANDFUL);
                !some.isEmpty();
                some = rows.after(shift.intake(), position, HANDFUL)) {
            work.accept(some);
            position = some.getLast().position();
            shift.step(doneBefore + position);
        }
    }
}

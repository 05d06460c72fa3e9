package fi.kaari.intake;

import fi.kaari.workspace.Actor;
import fi.kaari.workspace.People;
import fi.kaari.workspace.Person;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts imports into the words of a page. */
@Component
class IntakeViews {

    private static final int LATEST = 20;

    private final Intakes intakes;
    private final RowTable rows;
    private final People people;
    private final Wording wording;
    private final Clock clock;

    IntakeViews(Intakes intakes, RowTable rows, People people, Wording wording, Clock clock) {
        this.intakes = intakes;
        this.rows = rows;
        this.people = people;
        this.wording = wording;
        this.clock = clock;
    }

    /** The newest first. */
    List<IntakeView> latest(Actor actor, Locale language) {
        return intakes.latest(actor, LATEST).stream()
                .map(intake -> of(intake, language))
                .toList();
    }

    IntakeView of(Intake intake, Locale language) {
        var now = clock.instant();
        var refusal = intake.refusal();
        return new IntakeView(
                intake,
                people.find(intake.person()).map(Person::name).orElse(""),
                rows.counts(intake.id()),
                intake.isUnderWay(now),
                intake.isInterrupted(now),
                refusal == null ? null : wording.say(refusal, language));
    }
}

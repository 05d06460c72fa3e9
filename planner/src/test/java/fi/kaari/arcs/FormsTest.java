package fi.kaari.arcs;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kaari.House;
import fi.kaari.arc.Arc;
import fi.kaari.arc.Beat;
import fi.kaari.arc.BeatKind;
import fi.kaari.arc.Colour;
import fi.kaari.arc.Shape;
import fi.kaari.arcs.BeatsForm.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

class FormsTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-02-22");
    private static final LocalDate LAST = LocalDate.parse("2027-04-16");

    @Nested
    class AnOutline {

        @Test
        void comesBackAsItWas() {
            var outline = outline();

            var form = OutlineForm.of(outline);

            assertThat(form.outline(errors(form))).contains(outline);
        }

        @Test
        void saysEverythingThatIsWrongBesideItsField() {
            var form = form("", "2027-04-16", "2027-02-22", "");
            var errors = errors(form);

            assertThat(form.outline(errors)).isEmpty();
            assertThat(said(errors)).containsExactly("name arc.invalid.name", "to arc.invalid.dates");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "22.2.2027", "2027-02-30", "yesterday", "<script>", "2027-02-22T09:00"})
        void asksForADateThatCanBeRead(String typed) {
            var form = form("", typed, "2027-04-16", "2027-04-08");
            var errors = errors(form);

            assertThat(form.outline(errors)).isEmpty();
            assertThat(said(errors)).containsExactly("from arcs.invalid.day", "name arc.invalid.name");
        }

        @Test
        void survivesAFormWithoutAnyField() {
            var form = new OutlineForm(null, null, null, null, null, null, null, null, null, null, null, null);
            var errors = errors(form);

            assertThat(form.outline(errors)).isEmpty();
            assertThat(said(errors))
                    .containsExactly(
                            "from arcs.invalid.day",
                            "to arcs.invalid.day",
                            "shape arcs.invalid.choice",
                            "colour arcs.invalid.choice",
                            "name arc.invalid.name");
        }

        @Test
        void takesNoShapeAndNoColourThatDoNotExist() {
            var form =
                    new OutlineForm("A", "spiral", "", "", "", "", "#fff", "", "2027-02-22", "2027-04-16", "", "maybe");
            var errors = errors(form);

            assertThat(form.outline(errors)).isEmpty();
            assertThat(form.isStretching()).isFalse();
            assertThat(said(errors)).containsExactly("shape arcs.invalid.choice", "colour arcs.invalid.choice");
        }

        private static OutlineForm form(String name, String from, String to, String eventOn) {
            return new OutlineForm(name, "series", "", "", "", "", "moss", "", from, to, eventOn, "false");
        }
    }

    @Nested
    class Beats {

        private final Arc arc = Arc.begin(House.WORKSPACE, outline(), outline().beats(BeatKind::key));
        private final BeatsForm form = BeatsForm.of(arc);

        @Test
        void comeBackAsTheyWere() {
            assertThat(form.beats(arc.outline(), errors(form))).contains(arc.beats());
            assertThat(form.removedFrom(arc)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "move-0-1, 'background announcement tension reminder climax echo'",
            "move-5-0, 'echo announcement background tension reminder climax'",
            "move-0-5, 'background tension reminder climax echo announcement'",
            "move-1-99, 'announcement tension reminder climax echo background'",
            "move-99-0, 'announcement background tension reminder climax echo'",
            "remove-2, 'announcement background reminder climax echo'",
            "remove-99, 'announcement background tension reminder climax echo'",
            "move--1-0, 'announcement background tension reminder climax echo'",
            "move-99999999999-0, 'announcement background tension reminder climax echo'",
            "explode, 'announcement background tension reminder climax echo'",
        })
        void areArrangedStepByStep(String step, String order) {
            assertThat(form.after(step, arc.outline()).beats())
                    .extracting(Line::name)
                    .containsExactly(order.split(" "));
        }

        @Test
        void areAddedOnTheDaysThatAreLeft() {
            var shorter = new BeatsForm(List.of(line("Hook", "4", "2027-02-22", "2027-03-01")));

            var added = shorter.after("add", arc.outline()).beats().getLast();

            assertThat(added.from()).isEqualTo("2027-03-02");
            assertThat(added.to()).isEqualTo("2027-04-16");
            assertThat(added.name()).isEmpty();
        }

        @Test
        void areAddedOnTheLastDayWhenNoneIsLeft() {
            var added = form.after("add", arc.outline()).beats().getLast();

            assertThat(List.of(added.from(), added.to())).containsOnly("2027-04-16");
        }

        @Test
        void thatWereRemovedAreNamed() {
            assertThat(form.after("remove-2", arc.outline()).removedFrom(arc))
                    .extracting(Beat::name)
                    .containsExactly("tension");
        }

        @Test
        void sayWhatIsWrongBesideTheirFields() {
            var wrong = new BeatsForm(List.of(
                    line("Hook", "4", "2027-02-22", "2027-03-01"),
                    line(" ", "11", "2027-03-05", "2027-03-01"),
                    line("Late", "ten", "2027-04-16", "2027-04-17"),
                    line("When", "5", "", "soon")));
            var errors = errors(wrong);

            assertThat(wrong.beats(arc.outline(), errors)).isEmpty();
            assertThat(said(errors))
                    .containsExactly(
                            "beats[1].name arc.invalid.beat.name",
                            "beats[1].tension arc.invalid.beat.tension",
                            "beats[1].to arc.invalid.beat.dates",
                            "beats[2].tension arc.invalid.beat.tension",
                            "beats[2].to arc.invalid.beat.outside",
                            "beats[3].from arcs.invalid.day",
                            "beats[3].to arcs.invalid.day");
        }

        @Test
        void surviveMissingRowsAndFields() {
            var rows = new ArrayList<@Nullable Line>();
            rows.add(null);
            rows.add(new Line(null, null, null, null, null, null));
            var holes = new BeatsForm(rows);

            assertThat(holes.beats()).hasSize(1);
            assertThat(holes.beats(arc.outline(), errors(holes))).isEmpty();
            assertThat(new BeatsForm(null).beats(arc.outline(), errors(new BeatsForm(null))))
                    .contains(List.of());
        }

        @Test
        void getANewIdForOneThatIsNone() {
            var odd = new BeatsForm(List.of(new Line("1; DROP", "Hook", "hook", "4", "2027-02-22", "2027-03-01")));

            assertThat(odd.beats(arc.outline(), errors(odd))
                            .orElseThrow()
                            .getFirst()
                            .id()
                            .value())
                    .hasSize(36);
        }

        private static Line line(String name, String tension, String from, String to) {
            return new Line("", name, "hook", tension, from, to);
        }
    }

    private static Arc.Outline outline() {
        return new Arc.Outline(
                "Löydä suuntasi",
                Shape.EVENT_COUNTDOWN,
                "Tavoite",
                "Mittari",
                "Kohderyhmä",
                "Viesti",
                Colour.EMBER,
                "Viestintä",
                FIRST,
                LAST,
                LocalDate.parse("2027-04-08"));
    }

    private static Errors errors(Object form) {
        return new BeanPropertyBindingResult(form, "form");
    }

    private static List<String> said(Errors errors) {
        return errors.getAllErrors().stream().map(FormsTest::said).toList();
    }

    private static String said(ObjectError error) {
        return (error instanceof FieldError field ? field.getField() + " " : "") + error.getCode();
    }
}

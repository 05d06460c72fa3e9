package fi.kaari.flows;

import fi.kaari.approval.ApprovalFlow;
import fi.kaari.approval.ApprovalFlow.Preset;
import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of a flow in their order, as somebody is arranging them. */
record FlowForm(@Nullable List<Line> steps) {

    private static final Pattern REMOVAL = Pattern.compile("remove-(\\d{1,2})");
    private static final Pattern MOVE = Pattern.compile("move-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern PRESET = Pattern.compile("preset-([a-z-]{1,20})");

    FlowForm {
        steps = steps == null
                ? List.of()
                : steps.stream().filter(Objects::nonNull).toList();
    }

    static FlowForm of(ApprovalFlow flow) {
        return new FlowForm(flow.steps().stream().map(Line::of).toList());
    }

    /**
     * After one act of arranging.
     *
     * @param act {@code add}, {@code remove-<place>}, {@code move-<place>-<new place>}, places counted from 0, or
     *     {@code preset-<key>}; anything else changes nothing
     */
    FlowForm after(String act) {
        var order = new ArrayList<>(lines());
        var removal = REMOVAL.matcher(act);
        var move = MOVE.matcher(act);
        if (act.equals("add")) order.add(Line.of(new Step(Role.EXPERT, 1)));
        else if (removal.matches() && number(removal.group(1)) < order.size()) order.remove(number(removal.group(1)));
        else if (move.matches() && number(move.group(1)) < order.size()) {
            var moving = order.remove(number(move.group(1)));
            order.add(Math.min(number(move.group(2)), order.size()), moving);
        } else return preset(act);
        return new FlowForm(order);
    }

    private FlowForm preset(String act) {
        var preset = PRESET.matcher(act);
        var chosen = preset.matches() ? Preset.ofKey(preset.group(1)) : null;
        return chosen == null ? this : of(chosen.flow());
    }

    /** @throws fi.kaari.approval.InvalidFlow if it cannot be so */
    ApprovalFlow flow() {
        return new ApprovalFlow(lines().stream().map(Line::step).toList());
    }

    private List<Line> lines() {
        return Objects.requireNonNull(steps);
    }

    /** What is no number is none that a step could have. */
    private static int number(@Nullable String typed) {
        try {
            return Integer.parseInt(Objects.requireNonNullElse(typed, "").strip());
        } catch (NumberFormatException word) {
            return -1;
        }
    }

    /** One step as somebody typed it; null where their form had no such field. */
    record Line(
            @Nullable String name,
            @Nullable String role,
            @Nullable String needed,
            @Nullable String hours,
            @Nullable List<String> people,
            @Nullable Boolean stepUp,
            @Nullable Boolean beside) {

        /** A box that is not ticked is not sent. */
        Line {
            stepUp = Boolean.TRUE.equals(stepUp);
            beside = Boolean.TRUE.equals(beside);
        }

        static Line of(Step step) {
            return new Line(
                    step.name(),
                    step.decides().key(),
                    Integer.toString(step.needed()),
                    step.hours() == 0 ? "" : Integer.toString(step.hours()),
                    step.people().stream().map(PersonId::value).sorted().toList(),
                    step.stepUp(),
                    step.beside());
        }

        public boolean names(PersonId person) {
            return people != null && people.contains(person.value());
        }

        public boolean isOpenToAll() {
            return people == null || people.isEmpty();
        }

        private Step step() {
            return new Step(
                    Role.valueOf(Objects.requireNonNullElse(role, "expert").toUpperCase(Locale.ROOT)),
                    number(needed),
                    Boolean.TRUE.equals(stepUp),
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(people, List.<String>of()).stream()
                            .map(PersonId::new)
                            .collect(Collectors.toSet()),
                    hours == null || hours.isBlank() ? 0 : number(hours),
                    Boolean.TRUE.equals(beside));
        }
    }
}

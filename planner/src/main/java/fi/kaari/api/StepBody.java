package fi.kaari.api;

import fi.kaari.approval.ApprovalFlow;
import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step of a flow.
 *
 * @param role whose holders decide: {@code expert}, {@code lead} or {@code admin}
 * @param needed how many of them have to approve
 * @param stepUp whether they sign in once more before they decide
 * @param name what people call it; empty if the role says enough
 * @param people the ids of those who may decide, of all that hold the role; empty for all of them
 * @param hoursBefore how long before the due time it is to be decided; 0 for no earlier than that
 * @param beside whether it is taken at the same time as the step before it
 */
@Schema(name = "Step")
record StepBody(
        @NotNull @Pattern(regexp = "expert|lead|admin") String role,
        @Nullable Integer needed,
        @Nullable Boolean stepUp,
        @Nullable String name,
        @Nullable List<String> people,
        @Nullable Integer hoursBefore,
        @Nullable Boolean beside) {

    static StepBody of(ApprovalFlow.Step step) {
        return new StepBody(
                step.decides().key(),
                step.needed(),
                step.stepUp(),
                step.name(),
                step.people().stream().map(PersonId::value).sorted().toList(),
                step.hours(),
                step.beside());
    }

    ApprovalFlow.Step step() {
        return new ApprovalFlow.Step(
                Role.valueOf(role.toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(needed, 1),
                Boolean.TRUE.equals(stepUp),
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(people, List.<String>of()).stream()
                        .map(id -> Key.read("people", id, PersonId::new))
                        .collect(Collectors.toSet()),
                Objects.requireNonNullElse(hoursBefore, 0),
                Boolean.TRUE.equals(beside));
    }
}

package fi.kaari.approval;

import fi.kaari.workspace.PersonId;
import fi.kaari.workspace.Role;
import fi.kaari.workspace.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ordered steps that a post has to pass. */
public record ApprovalFlow(List<Step> steps) {

    /** First somebody who knows the matter, then somebody who answers for it. */
    public static final ApprovalFlow USUAL =
            new ApprovalFlow(List.of(new Step(Role.EXPERT, 1), new Step(Role.LEAD, 1)));

    /** In steps. */
    public static final int LONGEST = 8;

    public ApprovalFlow {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new InvalidFlow("empty");
        if (steps.size() > LONGEST) throw new InvalidFlow("long");
    }

    /** How many approvals it takes altogether. */
    public int approvalsNeeded() {
        return steps.stream().mapToInt(Step::needed).sum();
    }

    /** The places of the steps that are taken at the same time as the one at this place, itself among them. */
    List<Integer> besides(int place) {
        var from = place;
        while (from > 0 && steps.get(from).beside()) from--;
        var until = place + 1;
        while (until < steps.size() && steps.get(until).beside()) until++;
        return IntStream.range(from, until).boxed().toList();
    }

    /**
     * One step.
     *
     * @param decides the role whose holders decide
     * @param needed how many of them have to approve
     * @param stepUp whether they sign in once more before they decide: {@link StepUp}
     * @param name what people call it; empty if the role says enough
     * @param people who of those that hold the role; empty for all of them
     * @param hours how long before the due time it is to be decided; 0 for no earlier than that
     * @param beside whether it is taken at the same time as the step before it
     */
    public record Step(
            Role decides, int needed, boolean stepUp, String name, Set<PersonId> people, int hours, boolean beside) {

        private static final Set<Role> DECIDING = Set.of(Role.EXPERT, Role.LEAD, Role.ADMIN);
        private static final int MOST = 20;
        private static final int LONGEST_NAME = 80;
        private static final int EARLIEST = 24 * 60;

        /** What an older row does not say, its flow did not demand. */
        public Step {
            name = name == null ? "" : Text.name(name);
            people = people == null ? Set.of() : Set.copyOf(people);
            if (!DECIDING.contains(decides)) throw new InvalidFlow("role");
            if (needed < 1 || needed > MOST) throw new InvalidFlow("needed");
            if (name.length() > LONGEST_NAME) throw new InvalidFlow("name");
            if (hours < 0 || hours > EARLIEST) throw new InvalidFlow("hours");
            if (!people.isEmpty() && people.size() < needed) throw new InvalidFlow("people");
        }

        public Step(Role decides, int needed, boolean stepUp) {
            this(decides, needed, stepUp, "", Set.of(), 0, false);
        }

        public Step(Role decides, int needed) {
            this(decides, needed, false);
        }

        /** Until when it is to be decided. */
        public Optional<Instant> deadline(Instant due) {
            return hours == 0 ? Optional.empty() : Optional.of(due.minus(Duration.ofHours(hours)));
        }

        /** @param voices the person themselves and those whose deputy they are now */
        boolean isOpenTo(Set<PersonId> voices) {
            return people.isEmpty() || voices.stream().anyMatch(people::contains);
        }

        Step withStepUp() {
            return new Step(decides, needed, true, name, people, hours, beside);
        }

        Step besideTheOneBefore() {
            return new Step(decides, needed, stepUp, name, people, hours, true);
        }
    }

    /** Flows to begin with. */
    public enum Preset {
        /** An expert, then a lead. */
        USUAL(new Step(Role.EXPERT, 1), new Step(Role.LEAD, 1)),
        /** Two experts, then a lead. */
        TWO_EXPERTS(new Step(Role.EXPERT, 2), new Step(Role.LEAD, 1)),
        /** An expert and a lead at the same time, whoever comes first. */
        SIDE_BY_SIDE(new Step(Role.EXPERT, 1), new Step(Role.LEAD, 1).besideTheOneBefore()),
        /** A lead alone, for what is urgent. */
        LEAD_ALONE(new Step(Role.LEAD, 1));

        private final ApprovalFlow flow;

        Preset(Step... steps) {
            flow = new ApprovalFlow(List.of(steps));
        }

        public ApprovalFlow flow() {
            return flow;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one with this key; null if there is none. */
        public static @Nullable Preset ofKey(String key) {
            for (var preset : values()) if (Objects.equals(preset.key(), key)) return preset;
            return null;
        }
    }
}

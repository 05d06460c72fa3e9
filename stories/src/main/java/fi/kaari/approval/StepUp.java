package fi.kaari.approval;

import fi.kaari.approval.ApprovalFlow.Step;
import fi.kaari.workspace.SignIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a step that asks for it demands of the sign-in behind a decision: that it is fresh, and strong enough. */
@Component
public class StepUp {

    private final StepUpSettings settings;
    private final Clock clock;

    StepUp(StepUpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How long a sign-in counts as fresh. */
    public Duration within() {
        return settings.within();
    }

    /** The strengths ({@code acr}) that are strong enough, the most wanted first; empty if any is. */
    public Set<String> strengths() {
        return settings.strengths();
    }

    boolean isMet(Step step, @Nullable SignIn signIn) {
        return !step.stepUp() || signIn != null && isFresh(signIn) && isStrongEnough(signIn);
    }

    /** The flow with a fresh sign-in demanded of those of whom the settings demand it. */
    ApprovalFlow demandedIn(ApprovalFlow flow) {
        return new ApprovalFlow(flow.steps().stream()
                .map(step -> settings.roles().contains(step.decides()) ? step.withStepUp() : step)
                .toList());
    }

    /** A time that lies ahead is no sign of freshness either. */
    private boolean isFresh(SignIn signIn) {
        return Duration.between(signIn.authenticatedAt(), clock.instant()).abs().compareTo(settings.within()) <= 0;
    }

    private boolean isStrongEnough(SignIn signIn) {
        return settings.strengths().isEmpty()
                || signIn.strength() != null && settings.strengths().contains(signIn.strength());
    }
}

package fi.kaari.templates;

import fi.kaari.calendar.Plan;
import fi.kaari.calendar.PlanEntry;
import fi.kaari.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The variants that a template can be tried on: those that come next, or else those that came last. */
@Component
class Examples {

    private static final Duration NEAR = Duration.ofDays(45);
    private static final int MOST = 40;

    private final Plan plan;
    private final Clock clock;

    Examples(Plan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    List<PlanEntry> of(WorkspaceId workspace) {
        var now = clock.instant();
        var coming = between(workspace, now, now.plus(NEAR));
        return coming.isEmpty() ? between(workspace, now.minus(NEAR), now).reversed() : coming;
    }

    private List<PlanEntry> between(WorkspaceId workspace, Instant from, Instant before) {
        return plan.between(workspace, from, before).stream()
                .filter(entry -> entry.platform() != null)
                .limit(MOST)
                .toList();
    }
}

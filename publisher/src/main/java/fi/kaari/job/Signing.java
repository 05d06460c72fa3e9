package fi.kaari.job;

import fi.kaari.audit.ChainBroken;
import fi.kaari.audit.Checkpoints;
import fi.kaari.workspace.Workspace;
import fi.kaari.workspace.WorkspaceId;
import fi.kaari.workspace.Workspaces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has every workspace's trail signed once a day; a broken one is told to the operator once a day as well. */
@Component
class Signing implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

    private final Checkpoints checkpoints;
    private final Workspaces workspaces;
    private final Clock clock;

    private LocalDate done = LocalDate.EPOCH;

    Signing(Checkpoints checkpoints, Workspaces workspaces, Clock clock) {
        this.checkpoints = checkpoints;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    @Override
    public void look() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (today.equals(done)) return;
        workspaces.all().stream().map(Workspace::id).forEach(this::sign);
        done = today;
    }

    /** One workspace's broken trail is not another's. */
    private void sign(WorkspaceId workspace) {
        try {
            checkpoints.signDaily(workspace);
        } catch (ChainBroken broken) {
            LOG.error("The trail is not signed. {}", broken.getMessage());
        }
    }
}

package fi.kaari.workspace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Opens the workspaces that the settings name, each at the first start that names it. */
@Component
class Opening {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final Workspaces workspaces;
    private final WorkspaceSettings settings;

    Opening(Workspaces workspaces, WorkspaceSettings settings) {
        this.workspaces = workspaces;
        this.settings = settings;
    }

    @EventListener(ApplicationStartedEvent.class)
    void open() {
        settings.workspaces().stream()
                .map(WorkspaceSettings.Unit::opened)
                .filter(workspace -> workspaces.find(workspace.id()).isEmpty())
                .forEach(this::open);
    }

    private void open(Workspace workspace) {
        try {
            workspaces.open(workspace);
            log.info("The workspace {} is open", workspace.id());
        } catch (DuplicateKeyException alreadyOpen) {
            log.debug("Another node has opened the workspace {}", workspace.id());
        }
    }
}

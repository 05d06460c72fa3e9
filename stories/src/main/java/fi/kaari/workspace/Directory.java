package fi.kaari.workspace;

import java.util.List;

/** Knows who can be asked. */
public interface Directory {

    /** Those who hold the role in the workspace, by name. */
    List<Colleague> holding(WorkspaceId workspace, Role role);
}

package fi.kaari.audit;

import fi.kaari.workspace.WorkspaceId;

/** A chain that cannot be signed, because an entry does not follow from what was signed before. */
public class ChainBroken extends RuntimeException {

    private final long entry;

    ChainBroken(WorkspaceId workspace, ChainCheck check) {
        super("The trail of %s is broken at entry %d: export it, keep the file, and have the database looked at"
                .formatted(workspace, check.upTo() + 1));
        entry = check.upTo() + 1;
    }

    /** The sequence of the first entry that is missing, changed or one too many. */
    public long entry() {
        return entry;
    }
}

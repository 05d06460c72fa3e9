package fi.kaari.workspace;

import java.util.Locale;

/** What somebody may do in a workspace; named in the identity provider's group {@code /kaari/<workspace>/<role>}. */
public enum Role {
    /** Sees everything, changes nothing. */
    VIEWER,
    /** Plans arcs and writes posts. */
    AUTHOR,
    /** Decides on matters of their field. */
    EXPERT,
    /** Decides last and answers for what goes out. */
    LEAD,
    /** Connects channels and keeps the workspace running. */
    ADMIN;

    /** The role's name in groups, settings and the database, e.g. {@code expert}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package fi.kaari.page;

import fi.kaari.workspace.Actor;

/** How much waits for a person in one place; the navigation of every page shows it there. */
public interface Badge {

    /** The place in the navigation: the inbox, unless it is another. */
    default String place() {
        return "inbox";
    }

    int count(Actor actor);
}

package fi.kaari.page;

import fi.kaari.workspace.Actor;

/** How much waits for a person; the inbox knows, the navigation of every page shows it. */
public interface Badge {

    int count(Actor actor);
}

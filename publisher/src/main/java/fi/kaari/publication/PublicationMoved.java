package fi.kaari.publication;

import fi.kaari.workspace.Actor;

/**
 * A publication has come to another state. Told inside the transaction that stored it.
 *
 * @param before as it stood
 * @param publication as it stands now
 * @param actor whose act it was: a person, or Kaari itself
 */
public record PublicationMoved(Publication before, Publication publication, Actor actor) {

    /** Whether somebody has to decide now who had nothing to decide before. */
    public boolean needsPerson() {
        return publication.state().needsPerson() && !before.state().needsPerson();
    }
}

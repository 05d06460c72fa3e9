package fi.kaari.publications;

import fi.kaari.page.Badge;
import fi.kaari.publication.Publications;
import fi.kaari.workspace.Actor;
import org.springframework.stereotype.Component;

/** Says on every page how many publications cannot go on by themselves. */
@Component
class NeedsYou implements Badge {

    private final Publications publications;

    NeedsYou(Publications publications) {
        this.publications = publications;
    }

    @Override
    public String place() {
        return "publications";
    }

    @Override
    public int count(Actor actor) {
        return actor.mayWrite() ? publications.countNeedingPerson(actor.workspace()) : 0;
    }
}

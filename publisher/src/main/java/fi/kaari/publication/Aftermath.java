package fi.kaari.publication;

import fi.kaari.approval.Reviews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes the review of a post once everything has become of it that will. */
@Component
class Aftermath {

    private final PublicationTable table;
    private final Reviews reviews;

    Aftermath(PublicationTable table, Reviews reviews) {
        this.table = table;
        this.reviews = reviews;
    }

    /** An edit is different: it voids the review, which is then not closed but begun anew. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PublicationMoved moved) {
        if (isConcluded(moved.publication()) && isWholePostConcluded(moved.publication()))
            reviews.fulfilled(moved.publication().post());
    }

    private static boolean isConcluded(Publication publication) {
        return publication.state() == State.PUBLISHED || Publication.DROPPED.equals(publication.reason());
    }

    private boolean isWholePostConcluded(Publication publication) {
        return table.of(publication.post()).stream().allMatch(it -> State.FATED.contains(it.state()));
    }
}

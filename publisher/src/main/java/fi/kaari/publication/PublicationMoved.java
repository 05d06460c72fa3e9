package fi.kaari.publication;

import org.jspecify.annotations.Nullable;

/**
 * A job has brought a publication to another state. Told inside the transaction that stored it.
 *
 * @param outcome what happened, null if the content was found not to be the approved one
 */
public record PublicationMoved(
        Publication publication, @Nullable Outcome outcome) {}

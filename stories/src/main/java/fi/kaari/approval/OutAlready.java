package fi.kaari.approval;

import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import java.util.Set;

/**
 * Tells which variants have reached readers, or may have: nobody is asked about them any more. Every bean is asked,
 * while the post is locked; the answer holds until the transaction ends.
 */
@FunctionalInterface
public interface OutAlready {

    Set<VariantId> of(PostId post);
}

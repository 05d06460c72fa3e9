package fi.kaari.check;

import fi.kaari.post.Rendered;
import java.util.List;

/** A rule that a variant can break. Every bean of this type is asked. */
@FunctionalInterface
public interface Check {

    /** What this rule finds wrong, nothing if all is well. */
    List<Finding> findings(Rendered rendered);
}

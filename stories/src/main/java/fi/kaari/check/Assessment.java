package fi.kaari.check;

import fi.kaari.post.Rendered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a variant will look like and what is wrong with it.
 *
 * @param rendered null if it cannot be rendered; the findings say why
 */
public record Assessment(@Nullable Rendered rendered, List<Finding> findings) {

    public Assessment {
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}

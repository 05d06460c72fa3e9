package fi.kaari.compose;

import fi.kaari.check.Finding;
import fi.kaari.check.Finding.Field;
import fi.kaari.platform.Count;
import fi.kaari.platform.Preview;
import fi.kaari.platform.Price;
import fi.kaari.template.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variant as it would be published at its time.
 *
 * @param preview null if it cannot be rendered, or its channel is not connected
 * @param counts as its platform counts
 * @param price what its platform takes for it; null where that is nothing
 * @param values what its text may refer to
 */
public record Proof(
        @Nullable Preview preview,
        List<Count> counts,
        @Nullable Price price,
        List<Finding> findings,
        Values values) {

    public Proof {
        counts = List.copyOf(counts);
        findings = List.copyOf(findings);
    }

    /** What is wrong in the text, at a known place: shown beside it. */
    public List<Finding> faults() {
        return findings.stream()
                .filter(finding -> finding.place().line() > 0 && finding.place().field() == Field.TEXT)
                .toList();
    }
}

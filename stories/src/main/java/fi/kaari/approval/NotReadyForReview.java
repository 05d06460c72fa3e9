package fi.kaari.approval;

import fi.kaari.check.Finding;
import fi.kaari.post.VariantId;
import java.util.List;
import java.util.Map;

/** A post cannot be submitted before these findings are dealt with: errors put right, warnings given a reason. */
public class NotReadyForReview extends RuntimeException {

    private final transient Map<VariantId, List<Finding>> findings;

    NotReadyForReview(Map<VariantId, List<Finding>> findings) {
        super("The checks have found "
                + findings.values().stream().mapToInt(List::size).sum() + " things to deal with first");
        this.findings = findings;
    }

    public Map<VariantId, List<Finding>> findings() {
        return findings;
    }

    /** Whether a reason would do, because there are only warnings. */
    public boolean onlyWarnings() {
        return findings.values().stream().flatMap(List::stream).noneMatch(Finding::isError);
    }
}

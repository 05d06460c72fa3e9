package fi.kaari.publication;

import fi.kaari.approval.OutAlready;
import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ledger knows what is out; a row that moves at this moment is waited for. */
@Component
class OnLedger implements OutAlready {

    private final PublicationTable table;

    OnLedger(PublicationTable table) {
        this.table = table;
    }

    @Override
    public Set<VariantId> of(PostId post) {
        return table.locked(post).stream()
                .filter(Publication::mayBeOut)
                .map(Publication::variant)
                .collect(Collectors.toSet());
    }
}

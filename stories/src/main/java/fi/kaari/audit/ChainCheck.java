package fi.kaari.audit;

import java.util.Optional;

/**
 * What a look at every entry of a chain has found.
 *
 * @param upTo the sequence of the last entry up to which everything is as it was written, 0 if there is none
 * @param lastHash of that entry
 */
public record ChainCheck(boolean isWhole, long upTo, String lastHash) {

    /** The sequence of the first entry that is missing, changed or one too many; empty if the chain is whole. */
    public Optional<Long> firstBreak() {
        return isWhole ? Optional.empty() : Optional.of(upTo + 1);
    }
}

package fi.kaari.inbox;

import fi.kaari.approval.Review;
import fi.kaari.approval.ReviewId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What waits for somebody, by due time, with the review they look at, which may or may not wait for them.
 *
 * @param current the one they look at
 */
record Waiting(List<Entry> entries, Review current) {

    public Optional<ReviewId> previous() {
        var place = place();
        return place > 0 ? Optional.of(id(place - 1)) : Optional.empty();
    }

    /** The one that follows; for whoever looks at another one, the first. */
    public Optional<ReviewId> next() {
        var following = place() + 1;
        return following < entries.size() ? Optional.of(id(following)) : Optional.empty();
    }

    /** The one to look at once the current one is decided: the next by due time, or else the first. */
    public Optional<ReviewId> onward() {
        return entries.stream()
                .filter(entry -> !entry.review().due().isBefore(current.due()))
                .findFirst()
                .or(() -> entries.stream().findFirst())
                .map(entry -> entry.review().id());
    }

    private int place() {
        return IntStream.range(0, entries.size())
                .filter(place -> id(place).equals(current.id()))
                .findFirst()
                .orElse(-1);
    }

    private ReviewId id(int place) {
        return entries.get(place).review().id();
    }
}

package fi.kaari.intake;

import fi.kaari.post.PostId;
import fi.kaari.post.VariantId;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A variant that is here, or was, as a row of a file may mean it.
 *
 * @param origin the row it came from, null if somebody wrote it here
 * @param now as it is now, null if it was removed
 * @param revision of its post, 0 if it was removed
 * @param isOut whether readers have it, or may have it at this moment
 * @param isSettled whether it is out or its time has passed: a row with another date is another post
 * @param missedMedia whether it came in without files that its row named
 */
record Known(
        VariantId variant,
        PostId post,
        @Nullable Identity origin,
        @Nullable Identity now,
        long revision,
        boolean isOut,
        boolean isSettled,
        boolean missedMedia) {

    boolean exists() {
        return now != null;
    }

    /** As its row was, and as it is. */
    Stream<Identity> faces() {
        return Stream.concat(Stream.ofNullable(origin), Stream.ofNullable(now));
    }

    /** Whether it came from a file, for one of these arcs. */
    boolean isFrom(Set<String> arcs) {
        return origin != null && arcs.contains(origin.arc());
    }

    Optional<LocalDateTime> local() {
        return faces().map(Identity::local).findFirst();
    }
}

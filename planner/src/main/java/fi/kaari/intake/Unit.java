package fi.kaari.intake;

import fi.kaari.post.PostId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The post that rows end in; they are taken together or not at all.
 *
 * @param key the same for all of its rows
 * @param post the one that is here, null if it is to be drafted
 * @param revision of the post that is here
 */
record Unit(String key, @Nullable PostId post, long revision) {

    private static Unit of(Known known) {
        return new Unit(known.post().value(), known.post(), known.revision());
    }

    /** The post of each row, by position. */
    static Map<Integer, Unit> of(Survey survey, Map<Integer, Known> matches, List<Known> known) {
        var places = new Places(known);
        var units = new HashMap<Integer, Unit>();
        for (var group : survey.groups()) {
            var here = group.stream()
                    .map(matches::get)
                    .filter(match -> match != null && match.exists())
                    .toList();
            group.forEach(position -> units.put(position, unit(survey, position, matches.get(position), here, places)));
        }
        return units;
    }

    private static Unit unit(
            Survey survey, int position, @Nullable Known match, Collection<Known> siblings, Places places) {
        if (match != null && match.exists()) return of(match);
        var identity = Objects.requireNonNull(survey.identities().get(position));
        return siblings.stream()
                .filter(sibling -> places.isFree(sibling.post(), identity))
                .findFirst()
                .or(() -> places.free(identity))
                .map(Unit::of)
                .orElseGet(() -> new Unit(survey.post(position), null, 0));
    }

    /** Which posts there are by arc and title, and which channels and languages they have already. */
    private static final class Places {

        private final Map<String, Known> posts = new LinkedHashMap<>();
        private final Map<PostId, Set<String>> voices = new HashMap<>();

        private Places(List<Known> known) {
            known.stream().filter(Known::exists).forEach(each -> {
                var now = Objects.requireNonNull(each.now());
                each.faces().forEach(face -> posts.putIfAbsent(title(face), each));
                voices.computeIfAbsent(each.post(), post -> new HashSet<>()).add(voice(now));
            });
        }

        private Optional<Known> free(Identity row) {
            return Stream.ofNullable(posts.get(title(row)))
                    .filter(known -> isFree(known.post(), row))
                    .findFirst();
        }

        private boolean isFree(PostId post, Identity row) {
            return !voices.getOrDefault(post, Set.of()).contains(voice(row));
        }

        private static String title(Identity identity) {
            return identity.arc() + identity.title();
        }

        private static String voice(Identity identity) {
            return identity.channel() + "/" + identity.language();
        }
    }
}

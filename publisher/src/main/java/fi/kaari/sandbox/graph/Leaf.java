package fi.kaari.sandbox.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list, {@code {"data":[…],"paging":{"cursors":{"before":"…","after":"…"},"next":"…"}}}.
 *
 * @param limit at most 100
 * @param after the cursor of the last entry before this page, or empty
 */
public record Leaf(int limit, String after) {

    private static final int USUAL = 25;
    private static final int MOST = 100;

    public static Leaf of(@Nullable Integer limit, @Nullable String after) {
        int wanted = limit == null ? USUAL : limit;
        if (wanted < 1 || wanted > MOST)
            throw GraphRefusal.parameter("The parameter limit has to be between 1 and " + MOST);
        return new Leaf(wanted, after == null ? "" : after);
    }

    /** @param id names an entry of the list for good */
    public <E> Map<String, Object> of(List<E> all, Function<E, String> id, Function<E, Map<String, Object>> told) {
        int first = first(all, id);
        var here = all.subList(first, Math.min(all.size(), first + limit));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("data", here.stream().map(told).toList());
        if (!here.isEmpty()) answer.put("paging", paging(here, id, first + here.size() < all.size()));
        return answer;
    }

    private <E> int first(List<E> all, Function<E, String> id) {
        if (after.isEmpty()) return 0;
        return 1
                + IntStream.range(0, all.size())
                        .filter(position -> cursor(id.apply(all.get(position))).equals(after))
                        .findFirst()
                        .orElseThrow(() -> GraphRefusal.parameter("Invalid cursors values"));
    }

    private <E> Map<String, Object> paging(List<E> here, Function<E, String> id, boolean hasMore) {
        var before = cursor(id.apply(here.getFirst()));
        var last = cursor(id.apply(here.getLast()));
        var paging = new LinkedHashMap<String, Object>();
        paging.put("cursors", Map.of("before", before, "after", last));
        if (hasMore)
            paging.put(
                    "next",
                    ServletUriComponentsBuilder.fromCurrentRequest()
                            .replaceQueryParam("after", last)
                            .toUriString());
        return paging;
    }

    private static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}

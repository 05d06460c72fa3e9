package fi.kaari.arcs;

import java.util.LinkedList;
import java.util.List;

/** What two lists have in common, in the order that both share: their longest common subsequence. */
final class CommonOrder {

    private CommonOrder() {}

    static <T> List<T> of(List<T> one, List<T> other) {
        var lengths = lengths(one, other);
        var common = new LinkedList<T>();
        int left = one.size();
        int right = other.size();
        while (left > 0 && right > 0) {
            if (one.get(left - 1).equals(other.get(right - 1))) {
                common.addFirst(one.get(--left));
                right--;
            } else if (lengths[left - 1][right] >= lengths[left][right - 1]) left--;
            else right--;
        }
        return List.copyOf(common);
    }

    private static <T> int[][] lengths(List<T> one, List<T> other) {
        var lengths = new int[one.size() + 1][other.size() + 1];
        for (int left = 1; left <= one.size(); left++) {
            for (int right = 1; right <= other.size(); right++) {
                lengths[left][right] = one.get(left - 1).equals(other.get(right - 1))
                        ? lengths[left - 1][right - 1] + 1
                        : Math.max(lengths[left - 1][right], lengths[left][right - 1]);
            }
        }
        return lengths;
    }
}

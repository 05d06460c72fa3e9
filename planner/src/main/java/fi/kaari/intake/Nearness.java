package fi.kaari.intake;

/** How many letters two words differ in. */
final class Nearness {

    private static final int LONGEST = 40;

    private Nearness() {}

    /** Whether one word becomes the other by that many letters added, dropped or changed. */
    static boolean within(int most, String one, String other) {
        if (one.length() > LONGEST || Math.abs(one.length() - other.length()) > most) return false;
        var above = new int[other.length() + 1];
        for (int at = 0; at < above.length; at++) above[at] = at;
        for (int row = 1; row <= one.length(); row++) above = next(above, one.charAt(row - 1), other, row);
        return above[other.length()] <= most;
    }

    private static int[] next(int[] above, char letter, String other, int row) {
        var below = new int[above.length];
        below[0] = row;
        for (int at = 1; at < below.length; at++) {
            int change = above[at - 1] + (letter == other.charAt(at - 1) ? 0 : 1);
            below[at] = Math.min(change, Math.min(above[at], below[at - 1]) + 1);
        }
        return below;
    }
}

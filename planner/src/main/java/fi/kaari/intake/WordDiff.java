package fi.kaari.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. */
final class WordDiff {

    private static final Pattern WORD = Pattern.compile("\\n|[^\\S\\n]+|[\\p{L}\\p{N}_]+|.", Pattern.DOTALL);
    private static final int MOST_COMPARED = 4_000_000;

    private WordDiff() {}

    /** Both texts in one: what stayed, what went and what came. */
    static List<Piece> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        if ((long) old.size() * now.size() > MOST_COMPARED)
            return List.of(new Piece(Kind.GONE, before), new Piece(Kind.COME, after));
        return joined(pieces(old, now, common(old, now)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** How many words the rests of both texts from there on have in common. */
    private static int[][] common(List<String> old, List<String> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--)
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        }
        return common;
    }

    private static List<Piece> pieces(List<String> old, List<String> now, int[][] common) {
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                pieces.add(new Piece(Kind.SAME, old.get(i++)));
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1]))
                pieces.add(new Piece(Kind.GONE, old.get(i++)));
            else pieces.add(new Piece(Kind.COME, now.get(j++)));
        }
        return pieces;
    }

    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!joined.isEmpty() && joined.getLast().kind() == piece.kind())
                joined.add(new Piece(piece.kind(), joined.removeLast().text() + piece.text()));
            else joined.add(piece);
        }
        return joined;
    }

    /** A run of words of one kind. */
    record Piece(Kind kind, String text) {}

    /** What became of words. */
    enum Kind {
        SAME,
        GONE,
        COME
    }
}

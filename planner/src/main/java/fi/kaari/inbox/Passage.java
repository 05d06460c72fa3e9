package fi.kaari.inbox;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a text that was revised.
 *
 * @param gone what stood there
 * @param come what stands there now; the same as what is gone if nothing has changed
 */
record Passage(String gone, String come) {

    public boolean isSame() {
        return gone.equals(come);
    }

    /** What has become of a text, word by word as its language has words. */
    static List<Passage> between(String before, String after, Locale language) {
        var deltas = DiffUtils.diff(words(before, language), words(after, language), true)
                .getDeltas();
        var passages = new ArrayDeque<Passage>();
        deltas.forEach(delta -> add(passages, passage(delta)));
        return List.copyOf(passages);
    }

    private static Passage passage(AbstractDelta<String> delta) {
        var gone = String.join("", delta.getSource().getLines());
        return delta.getType() == DeltaType.EQUAL
                ? new Passage(gone, gone)
                : new Passage(gone, String.join("", delta.getTarget().getLines()));
    }

    /** Words that changed one after the other read as one change, the space between them included. */
    private static void add(Deque<Passage> passages, Passage next) {
        var last = passages.peekLast();
        if (next.isSame() || last == null) {
            passages.add(next);
        } else if (!last.isSame()) {
            passages.removeLast();
            passages.add(last.followedBy(next));
        } else if (last.gone.isBlank() && passages.size() > 1) {
            passages.removeLast();
            add(passages, last.followedBy(next));
        } else {
            passages.add(next);
        }
    }

    private Passage followedBy(Passage next) {
        return new Passage(gone + next.gone, come + next.come);
    }

    private static List<String> words(String text, Locale language) {
        var boundaries = BreakIterator.getWordInstance(language);
        boundaries.setText(text);
        var words = new ArrayList<String>();
        var from = boundaries.first();
        for (var to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }
}

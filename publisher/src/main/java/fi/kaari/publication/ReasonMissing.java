package fi.kaari.publication;

import fi.kaari.workspace.Text;

/** Whoever stops all publishing, or takes back what is out, has to say why: colleagues read it, on every page. */
public class ReasonMissing extends RuntimeException {

    private static final int LONGEST = 2_000;

    private ReasonMissing() {
        super("Say why, in " + LONGEST + " characters at most");
    }

    /** @throws ReasonMissing if there is nothing in it that a reader sees, or more than anybody reads */
    static String unlessSaid(String typed) {
        var words = Text.of(typed);
        if (!Text.isSaid(words) || words.length() > LONGEST) throw new ReasonMissing();
        return words;
    }
}

package fi.kaari.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the hash signs of instructions from those of hashtags and addresses, and hides the latter from Velocity. */
final class HashSigns {

    /** Stands for a hash sign that is to be read; a code point that Unicode keeps out of texts. */
    static final char HIDDEN = '\uFDD0';

    /** Stands between an end and the end of its line, and is never read; another such code point. */
    static final char LINE_END = '\uFDD1';

    /** A passage that is taken word for word, a comment, or a hash sign and what follows it. */
    private static final Pattern SIGN = Pattern.compile(
            "(?<verbatim>#\\[\\[.*?]]#)|(?<comment>#[#*])"
                    + "|#(?:(?<open>\\{?)(?<word>[\\p{L}\\p{M}\\p{N}_]++)(?<close>}?)(?<arguments>[ \\t]*\\()?)?",
            Pattern.DOTALL);

    private static final Set<String> WITH_ARGUMENTS = Set.of("if", "elseif", "foreach", "set");
    private static final Set<String> BARE = Set.of("else", "end", "break");
    private static final Set<String> FORBIDDEN = Set.of("include", "parse", "evaluate", "define", "macro", "stop");
    private static final int DEEPEST = 10;

    private final String source;
    private final StringBuilder result;
    private final Deque<Block> open = new ArrayDeque<>();

    private HashSigns(String source) {
        this.source = source;
        this.result = new StringBuilder(source);
    }

    /**
     * The source with every hash sign that does not begin an instruction replaced by {@link #HIDDEN}.
     *
     * @throws TemplateFault if a hashtag would be read as an instruction, or an instruction is not complete
     */
    static String hide(String source) {
        var signs = new HashSigns(source);
        var sign = SIGN.matcher(source);
        while (sign.find()) signs.read(sign);
        signs.requireClosed();
        return signs.result.toString();
    }

    /** The text that readers see. */
    static String show(String written) {
        return written.replace(HIDDEN, '#').replace(Character.toString(LINE_END), "");
    }

    private void read(Matcher sign) {
        if (sign.group("verbatim") != null) return;
        if (sign.group("comment") != null) throw place(sign).fault("comment");
        if (!isInstruction(sign)) hide(sign);
        else if (!isEscaped(sign)) obey(sign, sign.group("word"));
    }

    private static boolean isInstruction(Matcher sign) {
        var word = sign.group("word");
        if (word == null || !sign.group("open").isEmpty() && sign.group("close").isEmpty()) return false;
        return WITH_ARGUMENTS.contains(word) || BARE.contains(word) || FORBIDDEN.contains(word);
    }

    private void hide(Matcher sign) {
        var word = sign.group("word");
        if (word != null && !open.isEmpty()) requireApart(sign, word);
        result.setCharAt(sign.start(), HIDDEN);
    }

    /** Inside a block, a letter right after {@code #else} or {@code #end} would make a hashtag of it. */
    private void requireApart(Matcher sign, String word) {
        for (var instruction : Set.of("else", "end"))
            if (word.startsWith(instruction))
                throw place(sign).fault("joined", instruction, word, "#{" + instruction + "}");
    }

    private boolean isEscaped(Matcher sign) {
        int before = sign.start();
        while (before > 0 && source.charAt(before - 1) == '\\') before--;
        return (sign.start() - before) % 2 == 1;
    }

    private void obey(Matcher sign, String word) {
        var hasArguments = sign.group("arguments") != null;
        if (FORBIDDEN.contains(word) && hasArguments) throw place(sign).fault("not-allowed", "#" + word);
        if (FORBIDDEN.contains(word) || WITH_ARGUMENTS.contains(word) && !hasArguments) throw hashtag(sign);
        switch (word) {
            case "if", "foreach" -> begin(new Block(word, place(sign)));
            case "end" -> end(sign);
            case "else", "elseif" -> requireIf(sign);
            case "break" -> requireLoop(sign);
            default -> {}
        }
    }

    private void begin(Block block) {
        open.push(block);
        if (open.size() > DEEPEST) throw block.place().fault("nested", DEEPEST);
    }

    private void end(Matcher sign) {
        if (open.poll() == null) throw hashtag(sign);
    }

    private void requireIf(Matcher sign) {
        if (open.isEmpty() || !open.peek().is("if")) throw hashtag(sign);
    }

    private void requireLoop(Matcher sign) {
        if (open.stream().noneMatch(block -> block.is("foreach"))) throw hashtag(sign);
    }

    private void requireClosed() {
        if (!open.isEmpty())
            throw open.peek().place().fault("unclosed", open.peek().word());
    }

    private TemplateFault hashtag(Matcher sign) {
        return place(sign).fault("hashtag", sign.group("word"));
    }

    private Place place(Matcher sign) {
        return Place.of(source, sign.start());
    }

    private record Block(String word, Place place) {

        boolean is(String other) {
            return word.equals(other);
        }
    }
}

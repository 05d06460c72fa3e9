package fi.kaari.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.velocity.runtime.parser.node.ASTAndNode;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTEQNode;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTElseStatement;
import org.apache.velocity.runtime.parser.node.ASTEscape;
import org.apache.velocity.runtime.parser.node.ASTEscapedDirective;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTFalse;
import org.apache.velocity.runtime.parser.node.ASTFloatingPointLiteral;
import org.apache.velocity.runtime.parser.node.ASTGENode;
import org.apache.velocity.runtime.parser.node.ASTGTNode;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTIntegerLiteral;
import org.apache.velocity.runtime.parser.node.ASTLENode;
import org.apache.velocity.runtime.parser.node.ASTLTNode;
import org.apache.velocity.runtime.parser.node.ASTMathNode;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTNENode;
import org.apache.velocity.runtime.parser.node.ASTNegateNode;
import org.apache.velocity.runtime.parser.node.ASTNotNode;
import org.apache.velocity.runtime.parser.node.ASTObjectArray;
import org.apache.velocity.runtime.parser.node.ASTOrNode;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.ASTTextblock;
import org.apache.velocity.runtime.parser.node.ASTTrue;
import org.apache.velocity.runtime.parser.node.ASTprocess;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Walks what Velocity has parsed, lets text, values, conditions, short loops and small sums through and nothing else, and
 * adds up what filling it in costs at most: because loops go over lists that are written out, no text can run longer.
 */
final class Inspection {

    /** Everything that may stand anywhere and needs no closer look than at what is in it. */
    private static final Set<Class<? extends Node>> HARMLESS = Set.of(
            ASTprocess.class,
            ASTBlock.class,
            ASTText.class,
            ASTTextblock.class,
            ASTEscape.class,
            ASTEscapedDirective.class,
            ASTIfStatement.class,
            ASTElseIfStatement.class,
            ASTElseStatement.class,
            ASTExpression.class,
            ASTAndNode.class,
            ASTOrNode.class,
            ASTNotNode.class,
            ASTEQNode.class,
            ASTNENode.class,
            ASTGTNode.class,
            ASTGENode.class,
            ASTLTNode.class,
            ASTLENode.class,
            ASTNegateNode.class,
            ASTTrue.class,
            ASTFalse.class);

    private static final Set<String> OF_LOOPS = Set.of("count", "index", "first", "last", "hasNext");
    private static final Pattern NAME_IN_QUOTES = Pattern.compile("\\$!?\\{?(\\p{L}[\\p{L}\\p{M}\\w.]*)|\\\\u");

    private static final int DEEPEST = 100;
    private static final int MOST_LOOPS_IN_LOOPS = 2;
    private static final int MOST_ROUNDS = 200;
    private static final int MOST_SETS = 8;
    private static final int MOST_SUMS = 20;
    private static final int MOST_DIGITS = 9;
    private static final int COST_OF_A_SUM = 50;
    private static final long HIGHEST_COST = 100_000;

    private final List<Reference> references = new ArrayList<>();
    private final Set<String> own = new HashSet<>();
    private int depth;
    private int loops;
    private int sets;
    private int sums;
    private long rounds = 1;
    private long cost;

    private Inspection() {}

    /**
     * The names that the text refers to, in their order.
     *
     * @throws TemplateFault at the first thing that no text may do
     */
    static List<Reference> references(Node text) {
        var inspection = new Inspection();
        inspection.look(text);
        return List.copyOf(inspection.references);
    }

    private void look(Node node) {
        spend(node, 1);
        if (++depth > DEEPEST) throw Place.of(node).fault("nested", DEEPEST);
        switch (node) {
            case ASTReference reference -> lookAtReference(reference);
            case ASTSetDirective set -> lookAtSet(set);
            case ASTDirective directive -> lookAtDirective(directive);
            case ASTMathNode sum -> lookAtSum(sum);
            case ASTStringLiteral words -> lookAtWords(words);
            case ASTIntegerLiteral number -> lookAtNumber(number);
            case ASTFloatingPointLiteral number -> lookAtNumber(number);
            default -> lookInside(node);
        }
        depth--;
    }

    private void lookInside(Node node) {
        if (!HARMLESS.contains(node.getClass())) throw notAllowed(node);
        children(node).forEach(this::look);
    }

    private void lookAtReference(ASTReference reference) {
        if (isText(reference)) return;
        var root = root(reference);
        var parts = children(reference);
        if (!parts.isEmpty() && parts.getLast() instanceof ASTExpression instead) {
            look(instead);
            parts = parts.subList(0, parts.size() - 1);
        }
        if (isTool(root)) lookAtCall(reference, root, parts);
        else if (root.equals("foreach")) requireLoopPart(reference, parts);
        else references.add(new Reference(name(root, parts), Place.of(reference), isOwn(root, parts)));
    }

    private void lookAtCall(ASTReference reference, String root, List<Node> parts) {
        if (parts.size() != 1 || !(parts.getFirst() instanceof ASTMethod call)) throw notAllowed(reference);
        var arguments = children(call).subList(1, call.jjtGetNumChildren());
        var isKnown = Arrays.stream(Tool.values())
                .anyMatch(tool -> tool.root().equals(root) && tool.takes(call.getFirstToken().image, arguments.size()));
        if (!isKnown) throw notAllowed(reference);
        spend(call, COST_OF_A_SUM);
        arguments.forEach(this::look);
    }

    private void requireLoopPart(ASTReference reference, List<Node> parts) {
        var isOfLoop = loops > 0
                && parts.size() == 1
                && OF_LOOPS.contains(parts.getFirst().getFirstToken().image);
        if (!isOfLoop) throw notAllowed(reference);
    }

    private boolean isOwn(String root, List<Node> parts) {
        return own.contains(root) && parts.isEmpty();
    }

    private static String name(String root, List<Node> parts) {
        var name = new StringBuilder(root);
        for (var part : parts) {
            if (!(part instanceof ASTIdentifier)) throw notAllowed(part);
            name.append('.').append(part.getFirstToken().image);
        }
        return name.toString();
    }

    private void lookAtSet(ASTSetDirective set) {
        if (loops > 0) throw Place.of(set).fault("set-in-loop");
        if (++sets > MOST_SETS) throw Place.of(set).fault("sets", MOST_SETS);
        look(set.jjtGetChild(1));
        own(set.jjtGetChild(0));
    }

    private void lookAtDirective(ASTDirective directive) {
        switch (directive.getDirectiveName()) {
            case "foreach" -> lookAtLoop(directive);
            case "break" -> {}
            default -> throw notAllowed(directive);
        }
    }

    private void lookAtLoop(ASTDirective loop) {
        if (loop.jjtGetNumChildren() != 4) throw Place.of(loop).fault("unreadable");
        if (!(loop.jjtGetChild(2) instanceof ASTObjectArray list))
            throw Place.of(loop).fault("loop-over");
        if (list.jjtGetNumChildren() > MOST_ROUNDS) throw Place.of(loop).fault("loop", MOST_ROUNDS);
        if (loops == MOST_LOOPS_IN_LOOPS) throw Place.of(loop).fault("nested", MOST_LOOPS_IN_LOOPS);
        children(list).forEach(this::look);
        own(loop.jjtGetChild(0));
        lookAtRounds(loop.jjtGetChild(3), Math.max(1, list.jjtGetNumChildren()));
    }

    private void lookAtRounds(Node block, int times) {
        loops++;
        rounds *= times;
        look(block);
        rounds /= times;
        loops--;
    }

    /** The text gives this name a value; none that has one already, and nothing inside of one. */
    private void own(Node name) {
        if (!(name instanceof ASTReference) || name.jjtGetNumChildren() > 0) throw notAllowed(name);
        var root = root(name);
        var isTaken = Vocabulary.OF_TEMPLATES.stream().anyMatch(each -> each.split("\\.")[0].equals(root));
        if (isTaken || isTool(root) || root.equals("foreach"))
            throw Place.of(name).fault("taken", root);
        own.add(root);
    }

    private void lookAtSum(ASTMathNode sum) {
        if (++sums > MOST_SUMS) throw Place.of(sum).fault("sums", MOST_SUMS);
        spend(sum, COST_OF_A_SUM);
        children(sum).forEach(this::look);
    }

    private static void lookAtWords(ASTStringLiteral words) {
        var found = NAME_IN_QUOTES.matcher(words.getFirstToken().image);
        if (!found.find()) return;
        if (found.group(1) == null) throw notAllowed(words);
        throw Place.of(words).fault("quoted", found.group(1));
    }

    private static void lookAtNumber(Node number) {
        if (number.getFirstToken().image.length() > MOST_DIGITS)
            throw Place.of(number).fault("number", MOST_DIGITS);
    }

    private void spend(Node node, long more) {
        cost += more * rounds;
        if (cost > HIGHEST_COST) throw Place.of(node).fault("much");
    }

    private static boolean isTool(String root) {
        return Arrays.stream(Tool.values()).anyMatch(tool -> tool.root().equals(root));
    }

    /** After a backslash, and after a stray brace, Velocity calls a reference what it shows as it is. */
    private static boolean isText(Node reference) {
        var image = reference.getFirstToken().image;
        var before = image.indexOf('$');
        if (before < 0 && reference.jjtGetNumChildren() > 0) throw notAllowed(reference);
        return before < 0
                || image.substring(0, before)
                                        .chars()
                                        .filter(each -> each == '\\')
                                        .count()
                                % 2
                        == 1;
    }

    /** Velocity keeps it as {@code $link}, as {@code $!link}, or as {@code ${} and a token of its own. */
    private static String root(Node reference) {
        var image = reference.getFirstToken().image;
        var name = image.substring(
                Math.max(image.lastIndexOf('$'), Math.max(image.lastIndexOf('!'), image.lastIndexOf('{'))) + 1);
        return name.isEmpty() ? reference.getFirstToken().next.image : name;
    }

    private static TemplateFault notAllowed(Node node) {
        return Place.of(node).fault("not-allowed", written(node));
    }

    /** As it was typed; {@code literal()} of a node stumbles over some that are not initialised. */
    private static String written(Node node) {
        var written = new StringBuilder();
        for (var token = node.getFirstToken(); token != null; token = token.next) {
            written.append(token.image);
            if (token == node.getLastToken()) break;
        }
        return written.toString().strip();
    }

    private static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (int index = 0; index < node.jjtGetNumChildren(); index++) children.add(node.jjtGetChild(index));
        return children;
    }
}

package fi.kaari.template;

import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.velocity.runtime.parser.StandardParserConstants;
import org.apache.velocity.runtime.parser.node.Node;

/** A character of a source; line and column begin at 1. */
record Place(int line, int column) {

    static final Place BEGINNING = new Place(1, 1);

    private static final Pattern NAMED = Pattern.compile("line (\\d+), column (\\d+)");
    private static final long LONGEST_LINE = Source.LONGEST;

    static Place of(String source, int index) {
        var before = source.substring(0, index);
        var line = (int) before.chars().filter(each -> each == '\n').count() + 1;
        return new Place(line, index - before.lastIndexOf('\n'));
    }

    /** Where a node begins; to be asked before the node is initialised, which forgets its tokens. */
    static Place of(Node node) {
        var token = node.getFirstToken();
        while (token.kind == StandardParserConstants.WHITESPACE && token != node.getLastToken()) token = token.next;
        return new Place(token.beginLine, token.beginColumn);
    }

    /** The place that Velocity's message names, {@code text[line 1, column 5]}; 0 and 0 if it names none. */
    static Place in(Exception velocity) {
        var found = NAMED.matcher(Objects.requireNonNullElse(velocity.getMessage(), ""));
        return found.find()
                ? new Place(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)))
                : new Place(0, 0);
    }

    TemplateFault fault(String code, Object... arguments) {
        return new TemplateFault(code, line, column, arguments);
    }

    /** Grows with the lines between, then with the columns. */
    long distance(Place other) {
        return Math.abs(line - other.line) * LONGEST_LINE + Math.abs(column - other.column);
    }
}

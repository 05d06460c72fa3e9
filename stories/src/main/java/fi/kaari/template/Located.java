package fi.kaari.template;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTprocess;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** An instruction or a name that tells where it stands before it is filled in, as Velocity forgets that of most of them. */
final class Located extends SimpleNode {

    private final Node node;
    private final Place place;

    private Located(Node node) {
        super(node.getType());
        this.node = node;
        this.place = Place.of(node);
    }

    /** Puts one before everything in the tree that can fail; to be asked before the tree is initialised. */
    static void everywhere(Node tree) {
        var holdsSteps = tree instanceof ASTprocess || tree instanceof ASTBlock;
        for (int at = 0; at < tree.jjtGetNumChildren(); at++) {
            var child = tree.jjtGetChild(at);
            everywhere(child);
            if (holdsSteps && canFail(child)) tree.jjtAddChild(new Located(child), at);
        }
    }

    private static boolean canFail(Node node) {
        return node instanceof ASTDirective
                || node instanceof ASTIfStatement
                || node instanceof ASTReference
                || node instanceof ASTSetDirective;
    }

    @Override
    public Object init(InternalContextAdapter context, Object runtime) {
        return node.init(context, runtime);
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
        ((Scope) context.getInternalUserContext()).reach(place);
        return node.render(context, writer);
    }

    @Override
    public String literal() {
        return node.literal();
    }
}

package fi.kaari.template;

import java.io.StringReader;
import java.io.StringWriter;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.exception.ParseErrorException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.parser.ParseException;

/** Velocity source that has been read and found harmless, ready to be filled in. */
public final class TemplateText {

    private static final RuntimeServices ENGINE = engine();

    private final Template template;

    private TemplateText(Template template) {
        this.template = template;
    }

    /** @throws TemplateFault if the source cannot be read or does what no text may do */
    public static TemplateText compile(String source) {
        var template = new Template();
        template.setRuntimeServices(ENGINE);
        template.setName("text");
        try {
            template.setData(ENGINE.parse(new StringReader(source), template));
            template.initDocument();
        } catch (ParseException unreadable) {
            throw new TemplateFault("unreadable", 0, 0);
        }
        return new TemplateText(template);
    }

    /** @throws TemplateFault if a value is missing, or the text grows too long or takes too long */
    public String render(Values values) {
        var written = new StringWriter();
        try {
            template.merge(new VelocityContext(new java.util.HashMap<>(values.byName())), written);
        } catch (ParseErrorException fault) {
            throw new TemplateFault("unreadable", fault.getLineNumber(), fault.getColumnNumber());
        } catch (VelocityException fault) {
            throw new TemplateFault("unknown", 0, 0);
        }
        return written.toString();
    }

    private static RuntimeServices engine() {
        var engine = new RuntimeInstance();
        engine.setProperty("runtime.strict_mode.enable", true);
        engine.init();
        return engine;
    }
}

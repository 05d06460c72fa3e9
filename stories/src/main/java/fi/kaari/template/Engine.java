package fi.kaari.template;

import java.io.StringReader;
import java.util.Map;
import org.apache.velocity.Template;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;
import org.slf4j.helpers.NOPLogger;

/** Velocity with everything switched off that could reach further than the text. */
final class Engine {

    private static final RuntimeServices VELOCITY = velocity();

    private Engine() {}

    /** Parses, without doing anything that the source says. */
    static Template parse(String source) {
        var template = new Template();
        template.setRuntimeServices(VELOCITY);
        template.setName("text");
        try {
            template.setData(VELOCITY.parse(new StringReader(source), template));
        } catch (ParseException | VelocityException unreadable) {
            throw Place.in(unreadable).fault("unreadable").at(Place.BEGINNING);
        } catch (StackOverflowError tooDeep) {
            throw Place.BEGINNING.fault("nested", Source.MOST_BRACKETS);
        }
        return template;
    }

    static SimpleNode tree(Template template) {
        return (SimpleNode) template.getData();
    }

    private static RuntimeServices velocity() {
        var velocity = new RuntimeInstance();
        Map.of(
                        "runtime.strict_mode.enable",
                        true,
                        "runtime.strict_mode.escape",
                        true,
                        "runtime.interpolate_string_literals",
                        false,
                        "runtime.log.instance",
                        NOPLogger.NOP_LOGGER,
                        "introspector.uberspect.class",
                        Whitelist.class.getName(),
                        "velocimacro.inline.allow",
                        false,
                        "velocimacro.library.path",
                        "",
                        "resource.loaders",
                        "none",
                        "resource.loader.none.class",
                        StringResourceLoader.class.getName())
                .forEach(velocity::setProperty);
        velocity.init();
        return velocity;
    }
}

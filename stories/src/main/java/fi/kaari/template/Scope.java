package fi.kaari.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.jspecify.annotations.Nullable;

/** What the names in a text mean while it is filled in once: its values, the tools, and what the text sets itself. */
final class Scope extends VelocityContext implements ReferenceInsertionEventHandler {

    private static final Map<String, @Nullable Object> NOTHING = nothing();

    private static final int MOST_BITS = 128;

    private final Spelling spelling;
    private Place reached = Place.BEGINNING;

    Scope(Values values) {
        super(new HashMap<>(NOTHING));
        spelling = Spelling.of(values.language());
        for (var tool : Tool.values()) put(tool.root(), new BoundTool(tool, values.language()));
        values.byName().forEach((name, value) -> put(name, meaning(value)));
        var cartridge = new EventCartridge();
        cartridge.addReferenceInsertionEventHandler(this);
        cartridge.attachToContext(this);
    }

    void reach(Place place) {
        reached = place;
    }

    /** Where the filling in has got to. */
    Place reached() {
        return reached;
    }

    /** Nothing that a text computes may grow without end. */
    @Override
    public Object internalPut(String name, @Nullable Object value) {
        if (value instanceof String text && text.length() > BoundedText.LONGEST) throw BoundedText.tooLong();
        if (value instanceof Number number && isHuge(number)) throw reached.fault("operation");
        return super.internalPut(name, value);
    }

    @Override
    public @Nullable Object referenceInsert(Context context, String reference, @Nullable Object value) {
        return value instanceof Number ? spelling.spell(value) : value;
    }

    private static boolean isHuge(Number number) {
        return switch (number) {
            case BigInteger whole -> whole.bitLength() > MOST_BITS;
            case BigDecimal decimal -> decimal.unscaledValue().bitLength() > MOST_BITS;
            default -> false;
        };
    }

    private @Nullable Object meaning(Object value) {
        return switch (value) {
            case Map<?, ?> several -> facts(several);
            case TemporalAccessor time -> new Moment(time, spelling.spell(time));
            case String text -> text.isEmpty() ? null : text;
            default -> value;
        };
    }

    private Facts facts(Map<?, ?> several) {
        var meanings = new HashMap<String, @Nullable Object>();
        several.forEach((name, value) -> meanings.put(name.toString(), meaning(value)));
        return new Facts(meanings);
    }

    /** Every name of the vocabulary, without a value. */
    private static Map<String, @Nullable Object> nothing() {
        var nothing = new HashMap<String, @Nullable Object>();
        Vocabulary.NAMES.forEach(name -> nothing.put(name.split("\\.")[0], name.contains(".") ? Facts.NONE : null));
        return nothing;
    }

    /** A tool that speaks the language of the text. */
    record BoundTool(Tool tool, Locale language) {}
}

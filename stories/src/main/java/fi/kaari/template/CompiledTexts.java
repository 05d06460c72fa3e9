package fi.kaari.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the texts that were compiled lately, up to a total length of their sources; safe for many threads. */
final class CompiledTexts {

    private final Map<String, TemplateText> bySource = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;
    private int letters;

    /** @param capacity how many letters the sources may have together */
    CompiledTexts(int capacity) {
        this.capacity = capacity;
    }

    /** Compiles outside of the lock, so that a long text holds up nobody. */
    TemplateText get(String source, Function<String, TemplateText> compiler) {
        return find(source).orElseGet(() -> keep(source, compiler.apply(source)));
    }

    synchronized int letters() {
        return letters;
    }

    private synchronized Optional<TemplateText> find(String source) {
        return Optional.ofNullable(bySource.get(source));
    }

    private synchronized TemplateText keep(String source, TemplateText compiled) {
        if (bySource.put(source, compiled) == null) letters += source.length();
        var oldest = bySource.keySet().iterator();
        while (letters > capacity) {
            letters -= oldest.next().length();
            oldest.remove();
        }
        return compiled;
    }
}

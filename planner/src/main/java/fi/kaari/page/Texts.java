package fi.kaari.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All texts that people read: every {@code messages/*.properties} of every module; English where a language lacks one. */
class Texts extends ResourceBundleMessageSource {

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private static final String ENGLISH = "_en.properties";

    private final boolean strict;

    /** @param strict whether a text that does not exist stops the page that wants it */
    Texts(boolean strict) {
        this.strict = strict;
        setBasenames(bundles());
        setDefaultEncoding(StandardCharsets.UTF_8.name());
        setFallbackToSystemLocale(false);
        setDefaultLocale(Locale.ENGLISH);
    }

    /** The names of all bundles on the class path, e.g. {@code messages/page}. */
    static String[] bundles() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ENGLISH);
            return Arrays.stream(found)
                    .map(Resource::getFilename)
                    .map(name -> "messages/" + name.substring(0, name.length() - ENGLISH.length()))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected @Nullable String getDefaultMessage(String key) {
        if (strict) throw new IllegalStateException("There is no text called " + key);
        log.warn("There is no text called {}", key);
        return super.getDefaultMessage(key);
    }
}

package fi.kaari;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** {@code config/application.yml} is the one place that names every setting, and names none that does nothing. */
@PageTest
class SettingsTest {

    /** Asked of the environment itself, because they decide which beans there are or change while it runs. */
    private static final Set<String> ASKED_DIRECTLY = Set.of("kaari.demo", "kaari.public-url", "kaari.sandbox.enabled");

    @Autowired
    private ApplicationContext context;

    @Test
    void everyKeyIsReadBySomebody() throws IOException {
        var known = known();

        assertThat(documented())
                .allSatisfy(key -> assertThat(known)
                        .as("the settings that are read")
                        .anyMatch(name -> key.equals(name) || key.startsWith(name + "[")));
    }

    @Test
    void everythingThatIsReadIsDocumented() throws IOException {
        var documented =
                documented().stream().map(key -> key.replaceFirst("\\[.*", "")).collect(Collectors.toSet());

        assertThat(documented).containsAll(known());
    }

    private Set<String> known() {
        var names = new TreeSet<>(ASKED_DIRECTLY);
        ConfigurationPropertiesBean.getAll(context).values().stream()
                .filter(bean -> bean.getAnnotation().prefix().startsWith("kaari"))
                .flatMap(bean ->
                        names(bean.getAnnotation().prefix(), bean.getInstance().getClass()))
                .forEach(names::add);
        return names;
    }

    private static Stream<String> names(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents()).flatMap(part -> names(prefix, part));
    }

    private static Stream<String> names(String prefix, RecordComponent part) {
        var name = prefix + "." + kebab(part.getName());
        var type = part.getType();
        return type.isRecord() && !type.getSimpleName().equals("Secret") ? names(name, type) : Stream.of(name);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private static Set<String> documented() throws IOException {
        var file = new FileSystemResource(Path.of(System.getProperty("kaari.root"), "config", "application.yml"));
        return new YamlPropertySourceLoader()
                .load("settings", file).stream()
                        .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                        .filter(key -> key.startsWith("kaari."))
                        .map(key -> ConfigurationPropertyName.adapt(key, '.').toString())
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}

package fi.kaari.platform;

import fi.kaari.workspace.NotFound;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every platform there is; one is known because its package exists. */
@Component
public class Platforms {

    private final List<Platform> all;

    Platforms(List<Platform> all) {
        this.all = all.stream().sorted(Comparator.comparing(Platform::name)).toList();
    }

    /** All of them, by name. */
    public List<Platform> all() {
        return all;
    }

    /** @throws NotFound if there is no platform with this id */
    public Platform get(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** The platform that people mean when they write this name in a plan. */
    public Optional<Platform> called(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        return all.stream().filter(it -> isCalled(it, plain)).findFirst();
    }

    private static boolean isCalled(Platform platform, String name) {
        return platform.id().equals(name)
                || platform.name().toLowerCase(Locale.ROOT).equals(name)
                || platform.alsoKnownAs().contains(name);
    }
}

package fi.kaari.platform;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every platform's way to consent; one is known because it exists. */
@Component
public class Consents {

    private final List<Consent> all;

    Consents(ObjectProvider<Consent> all) {
        this.all = all.stream().toList();
    }

    /** @param platform the platform's id */
    public Optional<Consent> of(String platform) {
        return all.stream().filter(it -> it.platform().equals(platform)).findFirst();
    }
}

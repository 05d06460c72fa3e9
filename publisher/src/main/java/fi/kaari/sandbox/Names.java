package fi.kaari.sandbox;

import org.springframework.stereotype.Component;

/** What accounts in the sandbox are called. */
@Component
@OfSandbox
public class Names {

    private final Audience audience;

    Names(Audience audience) {
        this.audience = audience;
    }

    public String of(Caller caller) {
        return audience.name(caller);
    }
}

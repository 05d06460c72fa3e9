package fi.kaari.sandbox;

import fi.kaari.sandbox.Trouble.Kind;
import org.springframework.stereotype.Component;

/** How long the platforms work on the media they were given, and whether they can. */
@Component
@OfSandbox
public class Processing {

    private final Backstage backstage;
    private final Troubles troubles;
    private final SandboxSettings settings;

    Processing(Backstage backstage, Troubles troubles, SandboxSettings settings) {
        this.backstage = backstage;
        this.troubles = troubles;
        this.settings = settings;
    }

    /** Whether a medium that takes its time has had it. */
    public boolean isOver(Draft medium) {
        return backstage.isOlder(medium, settings.processing()) && !isStuck(medium);
    }

    /** Whether a medium is not finished although it should be. */
    public boolean isStuck(Draft medium) {
        return troubles.of(medium.owner(), Kind.STUCK)
                .filter(trouble -> trouble.strikes(medium))
                .anyMatch(trouble -> trouble.amount() == 0 || !backstage.isOlder(medium, trouble.seconds()));
    }

    /** Whether a medium cannot be finished although nothing is wrong with it. */
    public boolean fails(Draft medium) {
        return troubles.of(medium.owner(), Kind.FAILED).anyMatch(trouble -> trouble.strikes(medium));
    }
}

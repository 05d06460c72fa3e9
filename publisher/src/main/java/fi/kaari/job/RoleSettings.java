package fi.kaari.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this process does.
 *
 * @param role {@code all}, {@code planner} (pages, API and feeds) or {@code publisher} (jobs)
 */
@ConfigurationProperties("kaari")
public record RoleSettings(@DefaultValue("ALL") Role role) {

    /** Whether it works through what is due. */
    public boolean publishes() {
        return role != Role.PLANNER;
    }

    /** The parts of the work that one process can take on. */
    public enum Role {
        ALL,
        PLANNER,
        PUBLISHER
    }
}

package fi.kaari.approval;

import fi.kaari.workspace.Role;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs in once more before they decide, and what that sign-in has to be like.
 *
 * @param roles those who decide in the steps that demand it
 * @param within how long ago it may have been
 * @param strengths the values of the token's {@code acr} that will do; empty if any will
 */
@ConfigurationProperties("kaari.approval.step-up")
record StepUpSettings(
        @DefaultValue Set<Role> roles,
        @DefaultValue("5m") Duration within,
        @DefaultValue Set<String> strengths) {}

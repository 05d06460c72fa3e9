package fi.kaari.sandbox.instagram;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the stand-in behaves.
 *
 * @param quota posts that an account may publish within 24 hours
 * @param containers that an account may make within 24 hours
 */
@ConfigurationProperties("kaari.sandbox.instagram")
record Settings(
        @DefaultValue("100") int quota, @DefaultValue("400") int containers) {}

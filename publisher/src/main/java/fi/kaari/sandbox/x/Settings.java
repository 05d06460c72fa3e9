package fi.kaari.sandbox.x;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the stand-in behaves.
 *
 * @param textLimit in X's own weighted characters
 * @param posts that an account may make in a quarter of an hour
 */
@ConfigurationProperties("kaari.sandbox.x")
record Settings(
        @DefaultValue("280") int textLimit,
        @DefaultValue("100") int posts) {}

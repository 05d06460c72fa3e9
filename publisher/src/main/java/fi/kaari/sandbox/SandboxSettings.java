package fi.kaari.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sandbox behaves.
 *
 * @param directory where the media lie that were uploaded to it
 * @param delay before each answer, to measure with
 * @param processing how long it works on a video
 */
@ConfigurationProperties("kaari.sandbox")
public record SandboxSettings(
        @DefaultValue("./data/sandbox") Path directory,
        @DefaultValue("0s") Duration delay,
        @DefaultValue("2s") Duration processing) {}

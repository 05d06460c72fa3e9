package fi.kaari.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a platform may take.
 *
 * @param connect to accept a connection
 * @param read to answer a call, from its first byte to the last byte of the answer
 * @param upload to take one upload and answer it
 */
public record Timeouts(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("30s") Duration read,
        @DefaultValue("10m") Duration upload) {}
